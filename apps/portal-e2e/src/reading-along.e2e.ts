import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('reading-along');
  [samira, marieke] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const title = /Een kaartje van de mentor/;
const own = 'Drie vragen van de mentor, zodat een leerling zelf kan vertellen wat er thuis speelt.';
let path: string;

describe('reading along', () => {
  part('begins at the row: who waits longest first, and how long that takes', async () => {
    await Promise.all([marieke.signIn(demoPerson('marieke')), samira.signIn(demoPerson('samira'))]);
    await marieke.goTo('/kennis/meelezen');
    await marieke.sees('wachten nu');
    await stage.screens.keep(marieke.page, 'rij', ['light', 'dark']);
    await marieke.follow(title);
    await marieke.arrives(
      ({ pathname }) => pathname.endsWith('/meelezen') && pathname !== '/kennis/meelezen',
    );
    path = new URL(marieke.page.url()).pathname.replace('/meelezen', '');
  });

  part('puts a comment at a field, and the writer sees it beside that field', async () => {
    await marieke.page.locator('#schrijf-summary > summary').click();
    await marieke.write({ 'text-summary': 'Kan dit korter?' });
    await marieke.page
      .locator('#schrijf-summary')
      .getByRole('button', { name: 'Plaats de opmerking' })
      .click();
    await marieke.sees('Je opmerking staat erbij.');
    await stage.screens.keep(marieke.page, 'meelezen', ['light', 'dark']);
    await samira.goTo(`${path}/bewerken?deel=kort`);
    await samira.sees('Kan dit korter?');
    await stage.screens.keep(samira.page, 'opmerking-bij-het-veld');
  });
});

describe('two editors at once', () => {
  part('both texts are seen, one is chosen, nothing is lost', async () => {
    await marieke.goTo(`${path}/bewerken?deel=kort`);
    await marieke.isAwake();
    await samira.write({
      title: 'Een kaartje van je mentor',
      summary: 'Drie vragen op een kaartje, aan het begin van het jaar.',
    });
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    await marieke.write({ summary: own });
    await marieke.sees('Samira El Idrissi heeft dit net ook veranderd.');
    await marieke.press('Bekijk het verschil en kies');
    await marieke.sees('Samira El Idrissi heeft dit net ook veranderd');
    await marieke.sees('Er is niets weg.');
    await stage.screens.keep(marieke.page, 'twee-teksten', ['light', 'dark']);
    await marieke.page.getByRole('radio', { name: 'Mijn tekst' }).check();
    await marieke.press('Bewaar wat ik koos');
    await marieke.arrives(({ searchParams }) => searchParams.get('deel') === 'kort');
    await samira.goTo(path);
    // The words of one, and the title that only the other changed.
    await samira.sees('Een kaartje van je mentor');
    await samira.sees(own);
  });
});

describe('publishing', () => {
  part('keeps every text, and says what changed', async () => {
    await marieke.goTo(`${path}/meelezen`);
    await marieke.press('Plaats dit');
    await marieke.sees('Het staat erop.');
    await samira.goTo(`${path}/bewerken?deel=kort`);
    await samira.write({ summary: `${own} Aan het begin van het jaar.` });
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    await samira.press('Stuur in');
    await samira.sees('Het is ingestuurd.');
    await marieke.goTo(`${path}/meelezen`);
    await marieke.follow('Wat is er veranderd?');
    await marieke.sees('1 stuk is anders');
    await stage.screens.keep(marieke.page, 'verschil', ['light', 'dark']);
    await marieke.goTo(`${path}/meelezen`);
    await marieke.write({ changes: 'Wanneer je het doet.' });
    await marieke.page.getByText('Of kies een dag').click();
    await marieke.write({ day: '3 november', time: '9.00' });
    await stage.screens.keep(marieke.page, 'plannen');
    await marieke.press('Plaats op deze dag');
    await marieke.sees('De dag staat vast.');
    await marieke.press('Plaats dit nu meteen');
    await marieke.sees('Het staat erop.');
    const visitor = await stage.visitor();
    await visitor.goTo(`${path}/versies`);
    await visitor.sees('2 versies');
    await stage.screens.keep(visitor.page, 'versies');
    await visitor.follow('Met versie 1');
    await visitor.sees('Wat is er veranderd?');
    expect(stage.faults).toEqual([]);
  });
});
