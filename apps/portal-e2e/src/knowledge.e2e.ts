import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('knowledge');
  [samira, marieke] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const title = 'Wandelingen met het hele gezin';
let path: string;

describe('sharing what works', () => {
  part('is a draft until it is sent in; a visitor is not shown it', async () => {
    await samira.signIn(demoPerson('samira'));
    await samira.goTo('/kennis/delen');
    await samira.fill({ 'Hoe heet het?': title });
    await samira.press('Begin');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'kort');
    path = new URL(samira.page.url()).pathname.replace('/bewerken', '');
    await samira.fill({
      'In één of twee zinnen': 'Een middag buiten, waarop niemand iets hoeft uit te leggen.',
    });
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'waarom');
    await samira.write({ why: 'Thuis gaat het altijd over zorgen.', forWhom: 'Voor het hele gezin.' });
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'wat');
    await samira.write({ steps: 'Loop samen door het bos, met thee na afloop.' });
    await samira.page.getByRole('checkbox', { name: 'Met het gezin' }).check();
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'nodig');
    await samira.write({ people: 'Twee begeleiders', time: 'Een middag' });
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'opbrengst');
    await samira.write({ results: 'Gezinnen lopen nu ook zonder ons.' });
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'vinden');
    await samira.page.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first().check();
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    const visitor = await stage.visitor();
    expect(await visitor.goTo(path)).toBe(404);
    await samira.press('Stuur in');
    await samira.sees('Het is ingestuurd.');
    const mail = await stage.mail.waitFor(({ subject }) => subject === `Lees je mee? ${title}`);
    expect(mail.to).toEqual([demoPerson('marieke').email]);
  });

  part('is read by the coordinator, who asks for a change; the question comes by mail', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/bureau');
    await stage.screens.keep(marieke.page, 'bureau-met-iets-om-na-te-kijken', ['light', 'dark']);
    await marieke.follow(title);
    await marieke.field('Wat kan er beter?').fill('Voor welke leeftijd is dit?');
    await stage.screens.keep(marieke.page, 'meelezen', ['light', 'dark']);
    await marieke.press('Vraag om een aanpassing');
    await marieke.sees('De schrijver krijgt je vraag per mail.');
    const mail = await stage.mail.waitFor(({ subject }) => subject === `Een vraag over ‘${title}’`);
    expect(mail.to).toEqual([demoPerson('samira').email]);
    expect(mail.text).toContain('Voor welke leeftijd is dit?');
  });

  part('is mended by the writer and published by the coordinator', async () => {
    await samira.goTo(path);
    await samira.sees('Voor welke leeftijd is dit?');
    await samira.follow('Bewerk');
    await samira.arrives(({ pathname }) => pathname.endsWith('/bewerken'));
    await samira.press('Waarom en voor wie');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'waarom');
    await samira.page.getByRole('group', { name: 'Leeftijd' }).getByRole('checkbox').first().check();
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    await samira.press('Stuur in');
    await samira.sees('Het is ingestuurd.');
    await marieke.goTo(`${path}/meelezen`);
    await marieke.press('Plaats dit');
    await marieke.sees('Het staat erop.');
    const mail = await stage.mail.waitFor(({ subject }) => subject === `Nu te lezen: ${title}`);
    expect(mail.to).toEqual([demoPerson('samira').email]);
  });
});

describe('finding what works', () => {
  part('works with an everyday word in another form than was written', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo('/');
    await visitor.field('Wat zoek je?').fill('wandeling met gezinnen');
    await visitor.page.keyboard.press('Enter');
    await visitor.arrives(({ pathname }) => pathname === '/zoeken');
    await visitor.page.getByRole('link', { name: title }).waitFor();
    await stage.screens.keep(visitor.page, 'gevonden', ['light', 'dark']);
    await visitor.follow(title);
    await visitor.sees('thee na afloop');
    await stage.screens.keep(visitor.page, 'gelezen', ['light', 'dark']);
  });

  part('works with a misspelt question; who found it does it too, asks, and hears the answer', async () => {
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'));
    await fatma.goTo(`/zoeken?q=${encodeURIComponent('hoe maak je een wandelling met een gezinn?')}`);
    await fatma.sees(/in plaats van/);
    await stage.screens.keep(fatma.page, 'misspeld', ['light', 'dark']);
    await fatma.follow(title);
    await fatma.arrives(({ pathname }) => pathname === path);
    await fatma.follow('Dit gebruiken wij ook');
    await fatma.fill({ 'Waar doen jullie dit?': 'Deventer' });
    await fatma.press('Zet het erbij');
    await fatma.sees('Fijn dat jullie dit vertellen.');
    await fatma.follow('Stel een vraag');
    await fatma.fill({ 'Wat wil je weten?': 'Lopen jullie ook als het regent?' });
    await fatma.press('Verstuur je vraag');
    await fatma.sees('Je vraag is onderweg naar de maker.');
    await samira.goTo(path);
    await samira.follow('Geef antwoord');
    await samira.fill({ 'Je antwoord': 'Ja, met laarzen aan. Juist dan is het leuk.' });
    await samira.press('Verstuur je antwoord');
    await samira.sees('Je antwoord is verstuurd.');
    const answered = await stage.mail.waitFor(({ subject }) => subject.startsWith('Antwoord op je vraag'));
    expect(answered.to).toEqual([demoPerson('fatma').email]);
    await fatma.goTo(path);
    await fatma.sees('Ja, met laarzen aan. Juist dan is het leuk.');
  });

  part(
    '2, 3: gets narrower with a filter, which is a chip; going back brings words and filters back',
    async () => {
      const visitor = await stage.visitor();
      await visitor.goTo('/kennis?q=school');
      const count = async () => Number.parseInt(await visitor.page.getByRole('status').innerText(), 10);
      const all = await count();
      const filters = visitor.page.getByRole('form', { name: 'Filters' });
      const choice = filters.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first();
      const theme = await choice.inputValue();
      await choice.check();
      await filters.getByRole('button', { name: 'Toon resultaten' }).click();
      await visitor.arrives(({ searchParams }) => searchParams.get('thema') === theme);
      const fewer = await count();
      expect(fewer).toBeGreaterThan(0);
      expect(fewer).toBeLessThan(all);
      await stage.screens.keep(visitor.page, 'gefilterd', ['light', 'dark']);
      await visitor.page.locator('main h2 a').first().click();
      await visitor.arrives(({ pathname }) => pathname !== '/kennis');
      await visitor.page.goBack();
      await visitor.arrives(({ pathname }) => pathname === '/kennis');
      expect(await visitor.field('Wat zoek je?').inputValue()).toBe('school');
      expect(await filters.locator(`input[value="${theme}"]`).isChecked()).toBe(true);
      expect(await count()).toBe(fewer);
      await visitor.follow(/Haal weg/);
      await visitor.arrives(({ searchParams }) => !searchParams.has('thema'));
      expect(await count()).toBe(all);
    },
  );

  part('4: that gives nothing says what was understood and how to go on', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo('/kennis?q=xylofoonreparatie');
    await visitor.sees('We vonden niets voor ‘xylofoonreparatie’');
    await stage.screens.keep(visitor.page, 'niets-gevonden');
    await visitor.follow('Bekijk alles');
    await visitor.arrives(({ search }) => search === '');
    expect(stage.faults).toEqual([]);
  });
});
