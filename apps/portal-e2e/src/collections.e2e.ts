import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('collections');
  [marieke, visitor] = await Promise.all([stage.visitor(), stage.visitor()]);
  await marieke.signIn(demoPerson('marieke'));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const first = async (who: Visitor, words: string) => {
  await who.goTo(`/kennis?q=${encodeURIComponent(words)}`);
  const [link] = await who.page.locator('main article h2 a, main article h3 a').all();
  await link!.click();
  await who.arrives(({ pathname }) => /^\/kennis\/[\w-]+$/.test(pathname));
};

describe('a coordinator makes a starter kit', () => {
  part('out of items, puts them in order with notes, and everybody reads it', async () => {
    await first(marieke, 'school');
    await marieke.follow('Zet in een verzameling');
    await stage.screens.keep(marieke.page, 'zet-erin');
    await marieke.field('In een nieuwe verzameling').check();
    await marieke.press('Zet erin');
    await marieke.fill({
      Naam: 'Startpakket voor de zorgcoördinator',
      'Voor wie is het, en wat heb je eraan?':
        'Voor wie op school nieuw begint. Lees van boven naar beneden.',
    });
    await marieke.page.getByLabel('Iedereen mag deze verzameling lezen').check();
    await marieke.page.getByLabel('Van wie is deze verzameling?').selectOption({ label: 'Van het netwerk' });
    await stage.screens.keep(marieke.page, 'nieuw', ['light', 'dark']);
    await marieke.press('Maak hem');
    await marieke.sees('Het staat erbij.');
    const address = new URL(marieke.page.url()).pathname;
    // From the results of a search it goes just as well, and one goes on searching there.
    await marieke.goTo('/kennis?q=rouw');
    await stage.screens.keep(marieke.page, 'resultaten');
    await marieke.page
      .getByRole('link', { name: /^Neem mee/ })
      .first()
      .click();
    await marieke.page.getByLabel('Startpakket voor de zorgcoördinator').check();
    await marieke.press('Zet erin');
    await marieke.sees('Het staat erbij. Je kunt verder zoeken.');
    expect(new URL(marieke.page.url()).searchParams.get('q')).toBe('rouw');
    await marieke.follow('Bekijk wat je hebt');
    await marieke.follow('Bewerk de verzameling');
    await marieke.page.getByLabel('Waarom staat dit erin?').nth(1).fill('Begin hiermee.');
    await marieke.press('Stuk 2 omhoog');
    await marieke.arrives(({ hash }) => hash === '#stukken');
    expect(await marieke.page.getByLabel('Waarom staat dit erin?').first().inputValue()).toBe(
      'Begin hiermee.',
    );
    await stage.screens.keep(marieke.page, 'bewerken', ['light', 'dark']);
    await visitor.goTo(address);
    await visitor.sees('Begin hiermee.');
    const paper = await visitor.page.request.get(`${stage.url}/files${address}.pdf`);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await stage.screens.keep(visitor.page, 'verzameling', ['light', 'dark']);
    await visitor.goTo('/verzamelingen');
    await stage.screens.keep(visitor.page, 'alle', ['light', 'dark']);
    await visitor.follow(/Startpakket voor de zorgcoördinator/);
    await visitor.arrives(({ pathname }) => pathname === address);
  });

  part('who comes back sees what changed; it is thrown away and brought back with one press', async () => {
    await visitor.isAwake();
    const address = new URL(visitor.page.url()).pathname;
    await first(marieke, 'brussen');
    await marieke.follow('Zet in een verzameling');
    await marieke.page.getByLabel('Startpakket voor de zorgcoördinator').check();
    await marieke.press('Zet erin');
    await marieke.sees('Het staat erbij.');
    await visitor.page.reload();
    await visitor.sees('Nieuw sinds je hier was');
    await stage.screens.keep(visitor.page, 'sinds-vorige-keer');
    await marieke.goTo(`${address}/bewerken`);
    await marieke.page.getByText('Deze verzameling weggooien').click();
    await marieke.press('Gooi weg');
    await marieke.sees('De verzameling is weg. De stukken zelf zijn er nog.');
    expect(await visitor.goTo(address)).toBe(404);
    await marieke.press('Terughalen');
    await marieke.sees('De verzameling staat er weer.');
    expect(await visitor.goTo(address)).toBe(200);
  });
});

describe('a professional follows', () => {
  part('a theme and a search, chooses how soon to hear, and stops with an undo', async () => {
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'));
    await fatma.goTo('/kennis?thema=GRIEF');
    await fatma.press('Volg dit thema');
    await fatma.sees('Je volgt dit nu. Is er iets nieuws, dan hoor je het.');
    await fatma.goTo('/kennis?q=mentor&soort=TOOL');
    await fatma.press('Bewaar en volg deze zoekvraag');
    await stage.screens.keep(fatma.page, 'wat-je-volgt', ['light', 'dark']);
    await fatma.page.getByLabel(/Wanneer wil je mail over ‘mentor’/).selectOption({ label: 'Meteen' });
    await fatma.press('Bewaar');
    await fatma.sees('Bewaard.');
    await fatma.page.getByRole('button', { name: 'Volg dit niet meer' }).first().click();
    await fatma.sees('Je volgt dit niet meer.');
    await fatma.press('Terughalen');
    await fatma.sees(/‘mentor’/);
  });

  part('and nothing went wrong behind the scenes', () => {
    expect(stage.faults).toEqual([]);
  });
});
