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
const story = `## Waarom

Thuis gaat het altijd over zorgen. Op woensdagmiddag lopen we met een paar gezinnen door het bos, en praat niemand erover.

- samen lopen
- thee na afloop
`;
let path: string;

describe('sharing what works', () => {
  part('begins with writing, and the writer sees beside it how it will look', async () => {
    await samira.signIn(demoPerson('samira'));
    await samira.goTo('/kennis/delen');
    await samira.isAwake();
    await samira.fill({
      Titel: title,
      'In één of twee zinnen': 'Een middag buiten, waarop niemand iets hoeft uit te leggen.',
      'Het verhaal': story,
    });
    await samira.press('Bekijk het voorbeeld');
    await samira.page.getByRole('heading', { name: 'Waarom' }).waitFor();
    await samira.page.getByRole('listitem').filter({ hasText: 'thee na afloop' }).waitFor();
    await stage.screens.keep(samira.page, 'delen-met-voorbeeld', ['light', 'dark']);
  });

  part('is a draft until it is sent in; a visitor is not shown it', async () => {
    for (const name of ['Thema', 'Soort activiteit']) {
      await samira.page.getByRole('group', { name }).getByRole('checkbox').first().check();
    }
    await samira.press('Bewaar');
    await samira.sees('Bewaard.');
    path = new URL(samira.page.url()).pathname;
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
    const ages = samira.page.getByRole('group', { name: 'Leeftijd' });
    await ages.getByRole('checkbox').first().check();
    await samira.press('Bewaar');
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
