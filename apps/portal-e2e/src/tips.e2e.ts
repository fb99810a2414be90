import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let noor: Visitor;
let path: string;
let link: string;
beforeAll(async () => {
  stage = await Stage.open('tips');
  [samira, noor] = await Promise.all([stage.visitor(), stage.visitor()]);
  await samira.signIn(demoPerson('samira'));
  const { rows } = await stage.db.query<{ slug: string }>(
    `SELECT slug FROM knowledge_items WHERE external_id = 'demo-010-tip-een-liedje-lang'`,
  );
  path = `/kennis/${rows[0]!.slug}`;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('a tip of a young carer', () => {
  part('tells whose it is, and becomes a card', async () => {
    await noor.goTo(path);
    await noor.sees('Een tip van Noor (16 of 17 jaar).');
    await stage.screens.keep(noor.page, 'tip');
    await noor.follow('Maak er een kaartje van');
    await noor.sees('Op papier staan er vier op een A4.');
    await stage.screens.keep(noor.page, 'kaartje', ['light', 'dark']);
    await noor.page.emulateMedia({ media: 'print' });
    const cards = noor.page.locator('article');
    expect(await cards.count()).toBe(4);
    const box = await cards.first().boundingBox();
    // A6 at 96 dots an inch.
    expect([Math.round(box!.width), Math.round(box!.height)]).toEqual([397, 559]);
    const paper = (await noor.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await noor.page.emulateMedia({ media: 'screen' });
  });

  part('somebody else who is in it is asked by a mail that tells nobody what it is', async () => {
    await samira.goTo(path);
    await samira.follow('Toestemmingen');
    await samira.fill({ 'Onder welke naam?': 'Sem', 'Tot en met welke dag?': 'ooit' });
    await samira.page.getByLabel('Hoe oud ongeveer?').selectOption('FROM_18_TO_24');
    await samira.fill({ 'E-mail van deze persoon': 'sem@example.org' });
    await samira.press('Vraag of leg vast');
    await samira.sees('Vul een datum in, bijvoorbeeld 24-3-2027.');
    expect(await samira.field('Onder welke naam?').inputValue()).toBe('Sem');
    await samira.fill({ 'Tot en met welke dag?': `31-12-${new Date().getFullYear() + 1}` });
    await samira.press('Vraag of leg vast');
    await samira.sees('De vraag is onderweg per mail.');
    await stage.screens.keep(samira.page, 'toestemmingen', ['light', 'dark']);
    const mail = await stage.mail.waitFor(({ to }) => to.includes('sem@example.org'), 15_000);
    expect(mail.subject).toBe('Wil je even kijken?');
    link = /https?:\/\/\S+\/toestemming\/[\w-]+/.exec(mail.text)![0];
  });

  part('who is asked looks, says yes, and has it taken away later: everywhere and at once', async () => {
    await noor.goTo(new URL(link).pathname);
    await noor.sees('Eén liedje lang niks');
    await stage.screens.keep(noor.page, 'vraag', ['light', 'dark']);
    await noor.page.getByLabel('Op papier, zoals een kaartje of folder').uncheck();
    await noor.press('Ja, dit mag');
    await noor.sees('Je zei ja. Dank je wel.');
    await noor.page.getByText('Ik wil het niet meer').click();
    await stage.screens.keep(noor.page, 'niet-meer');
    await noor.press('Haal het overal weg');
    await noor.sees('Het is weg. Nergens op deze website staat het nog.');
    expect(await noor.goTo(path)).toBe(410);
    await noor.sees('Deze tip is op verzoek weggehaald');
    expect(await noor.text()).not.toContain('liedje');
    await stage.screens.keep(noor.page, 'weg', ['light', 'dark']);
    await noor.goTo('/kennis?q=liedje');
    expect(await noor.text()).not.toContain('Eén liedje lang niks');
  });
});

describe('a word that young people would rather not read', () => {
  part('is pointed out while somebody writes, and after saving; it may stay with a reason', async () => {
    await samira.goTo('/woordkeus');
    await samira.sees('lotgenoot');
    await stage.screens.keep(samira.page, 'woordkeus', ['light', 'dark']);
    const { rows } = await stage.db.query<{ slug: string }>(
      `SELECT slug FROM knowledge_items WHERE external_id = 'demo-003-samen-op-de-fiets'`,
    );
    const draft = `/kennis/${rows[0]!.slug}`;
    await samira.goTo(`${draft}/bewerken?deel=kort`);
    await samira.isAwake();
    await samira.write({ summary: 'Een fietstocht voor zielige kinderen. “Ik ben dapper”, zei Jay.' });
    await samira.sees('Tip: je schrijft ‘zielige’.');
    expect(await samira.text()).not.toContain('Tip: je schrijft ‘dapper’');
    await stage.screens.keep(samira.page, 'tip-bij-het-schrijven', ['light', 'dark']);
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    expect(await samira.htmlOf(`${draft}/bewerken?deel=kort`)).toContain('je schrijft ‘zielige’');
    await samira.goTo(`${draft}/woordkeus`);
    await samira.fill({ 'Of laat je het zo? Zeg waarom.': 'Zo noemden ze het zelf.' });
    await samira.press('Toch zo laten');
    await samira.sees('Dit blijft zo staan');
    await stage.screens.keep(samira.page, 'toch-zo-laten');
  });
});
