import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let child: Visitor;
let marieke: Visitor;
const path = '/peiling/zorgen-en-jezelf';
beforeAll(async () => {
  stage = await Stage.open('polls');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** Somebody else who answers, through the same operation. */
async function somebody(answers: object[]): Promise<void> {
  const slug = 'zorgen-en-jezelf';
  const { pollTicket: ticket } = await child.ask<{ pollTicket: string }>(
    'query ($slug: ID!) { pollTicket(slug: $slug) }',
    { slug },
  );
  const { answerPoll } = await child.ask<{ answerPoll: { outcome: string } }>(
    'mutation ($input: AnswerPollInput!) { answerPoll(input: $input) { outcome } }',
    { input: { slug, ticket, answers } },
  );
  expect(answerPoll.outcome).toBe('COUNTED');
}

describe('a poll', () => {
  part(
    'is answered on a phone, one question a screen; it comes back after a reload and waits for the connection',
    async () => {
      child = await stage.visitor({ viewport: { width: 360, height: 740 } });
      await child.goTo('/peilingen');
      await stage.screens.keep(child.page, 'peilingen', ['light', 'dark']);
      await child.follow('Zorgen voor een ander, en voor jezelf');
      await stage.screens.keep(child.page, 'begin', ['light', 'dark']);
      await child.press('Begin');
      await child.arrives(({ pathname }) => pathname.endsWith('/vragen'));
      await child.isAwake();
      await child.page.getByText('12 tot en met 15').click();
      await stage.screens.keep(child.page, 'vraag', ['light', 'dark']);
      await child.press('Volgende');
      await child.page.getByText('ja', { exact: true }).click();
      await child.page.reload();
      await child.isAwake();
      expect(await child.page.getByLabel('ja', { exact: true }).isChecked()).toBe(true);
      await child.press('Volgende');
      await child.page.getByText('huishouden').click();
      await child.press('Volgende');
      await child.page.getByText('2', { exact: true }).click();
      await stage.screens.keep(child.page, 'schaal', ['light', 'dark']);
      await child.press('Volgende');
      await child.fill({ 'Wat zou jou helpen?': 'Een rustig uur op school.' });
      await child.page.context().setOffline(true);
      await child.press('Verstuur mijn antwoorden');
      await child.sees('Er is even geen verbinding');
      await child.page.context().setOffline(false);
      await child.arrives(({ pathname }) => pathname.endsWith('/klaar'));
      await child.sees('Bedankt. Je antwoorden zijn binnen.');
      await stage.screens.keep(child.page, 'klaar', ['light', 'dark']);
    },
  );

  part('Escape twice leaves at once, and back does not lead here', async () => {
    const hurried = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await hurried.context.route('https://nl.wikipedia.org/**', (route) =>
      route.fulfill({ body: '<title>Elders</title>' }),
    );
    await hurried.goTo('/peilingen');
    await hurried.goTo(path);
    await hurried.page.getByRole('link', { name: 'Snel weg' }).waitFor();
    await hurried.page.locator('[data-quick-exit-hint]:not([hidden])').waitFor({ state: 'attached' });
    await hurried.page.keyboard.press('Escape');
    await hurried.page.keyboard.press('Escape');
    await hurried.page.waitForURL('https://nl.wikipedia.org/');
    await hurried.page.goBack();
    expect(new URL(hurried.page.url()).pathname).toBe('/peilingen');
  });

  part('stopping takes everything out of the browser', async () => {
    const other = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await other.goTo(`${path}/vragen`);
    await other.isAwake();
    await other.page.getByText('19 tot en met 24').click();
    await other.follow('Stop en wis alles');
    await other.sees('Er is niets verstuurd.');
    expect(await other.page.evaluate(() => localStorage.length)).toBe(0);
  });

  part('its open answers are read by a coordinator, who closes it and shows the results', async () => {
    for (let count = 0; count < 12; count += 1) {
      await somebody([
        { question: 'v1', options: ['a1'] },
        { question: 'v2', options: ['a1'] },
        { question: 'v3', options: [count % 2 ? 'a1' : 'a2'] },
        { question: 'v4', options: ['a2'] },
      ]);
    }
    for (let count = 0; count < 12; count += 1) {
      await somebody([
        { question: 'v1', options: ['a3'] },
        { question: 'v2', options: ['a3'] },
        { question: 'v4', options: ['a4'] },
      ]);
    }
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), `/inloggen?terug=${path}/antwoorden`);
    await marieke.sees('Een rustig uur op school.');
    await marieke.fill({ 'Waar gaat het over?': 'rust op school' });
    await stage.screens.keep(marieke.page, 'open-antwoorden', ['light', 'dark']);
    await marieke.press('Laat de woorden zien');
    await marieke.sees('staat straks bij de uitkomsten');
    await marieke.goTo(path);
    await marieke.press('Sluit de peiling');
    await marieke.sees('De peiling is gesloten. Alle antwoorden zijn door elkaar gelegd.');
    await stage.screens.keep(marieke.page, 'gesloten', ['light', 'dark']);
    await marieke.press('Laat de uitkomsten zien');
    await marieke.sees('De uitkomsten staan er.');
  });

  part('everybody reads them', async () => {
    await child.goTo(`/zoeken?q=zorgen&soort=peilingen`);
    await child.follow('Zorgen voor een ander, en voor jezelf');
    await child.sees('Er deden 25 mensen mee.');
    await stage.screens.keep(child.page, 'uitkomsten', ['light', 'dark']);
    await child.follow(/infographic/i);
    await child.arrives(({ pathname }) => pathname.endsWith('/infographic'));
    await stage.screens.keep(child.page, 'infographic', ['light', 'dark']);
  });

  part(
    'the coordinator begins a next one, with room for one more question and nothing typed lost',
    async () => {
      await marieke.goTo('/peilingen/nieuw');
      await marieke.fill({ Titel: 'Hoe gaat het op school?' });
      await marieke.press('Nog een vraag');
      await marieke.arrives(({ hash }) => hash === '#vraag-4');
      expect(await marieke.field('Titel').inputValue()).toBe('Hoe gaat het op school?');
      await stage.screens.keep(marieke.page, 'nieuw', ['light', 'dark']);
    },
  );
});
