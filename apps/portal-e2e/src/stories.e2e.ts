import { aPhoto } from '@verbonden/shared/testing';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let marieke: Visitor;
let outsider: Visitor;
let path: string;
let link: string;
beforeAll(async () => {
  stage = await Stage.open('stories');
  [samira, marieke, outsider] = await Promise.all([stage.visitor(), stage.visitor(), stage.visitor()]);
  await samira.signIn(demoPerson('samira'));
  await marieke.signIn(demoPerson('marieke'));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('a story of the Week', () => {
  part('is written by an editor, with a photo and who took it', async () => {
    await samira.goTo('/week/verhalen/nieuw');
    await samira.page.setInputFiles('input[type=file]', {
      name: 'bo.jpg',
      mimeType: 'image/jpeg',
      buffer: await aPhoto(),
    });
    await samira.fill({
      Titel: 'Fluisterwolkje boven de flat',
      'Het begin': 'Bo tekent wolken als het thuis te vol is.',
      'Het verhaal': 'Elke wolk heeft een naam. **Die van vandaag heet rust.**',
    });
    await samira.press('Bewaar');
    await samira.sees('Vertel wat er op de foto te zien is, voor wie hem niet ziet.');
    expect(await samira.field('Titel').inputValue()).toBe('Fluisterwolkje boven de flat');
    await stage.screens.keep(samira.page, 'schrijven', ['light', 'dark']);
    await samira.fill({
      'Wat is er op de foto te zien?': 'Een schrift vol getekende wolken.',
      'Wie maakte de foto?': 'Sanne de Boer',
    });
    await samira.press('Bewaar');
    await samira.sees('Bewaard.');
    path = new URL(samira.page.url()).pathname;
    await samira.press('Stuur het in');
    await samira.sees('Vraag eerst toestemming aan wie dit verhaal vertelt.');
    expect(await outsider.goTo(path)).toBe(404);
  });

  part('waits for who tells it, and for a coordinator', async () => {
    await samira.goTo(`${path}/toestemmingen`);
    await samira.fill({ 'Onder welke naam?': 'Bo', 'E-mail van deze persoon': 'bo@example.org' });
    await samira.page.getByLabel('Hoe oud ongeveer?').selectOption('FROM_18_TO_24');
    await samira.fill({ 'Tot en met welke dag?': `31-12-${new Date().getFullYear() + 1}` });
    await samira.press('Vraag of leg vast');
    await samira.sees('De vraag is onderweg per mail.');
    await samira.goTo(path);
    await samira.press('Stuur het in');
    await samira.sees('Ingestuurd.');
    const mail = await stage.mail.waitFor(({ to }) => to.includes('bo@example.org'), 15_000);
    link = new URL(/https?:\/\/\S+\/toestemming\/[\w-]+/.exec(mail.text)![0]).pathname;
    await outsider.goTo(link);
    await outsider.sees('Fluisterwolkje boven de flat');
    await outsider.press('Ja, dit mag');
    await outsider.sees('Je zei ja. Dank je wel.');
    await marieke.goTo('/bureau');
    await marieke.follow('Fluisterwolkje boven de flat');
    await stage.screens.keep(marieke.page, 'nakijken');
    await marieke.press('Zet het erop');
    await marieke.sees('Het verhaal staat erop.');
  });

  part('an outsider reads it, from the Week on', async () => {
    await outsider.goTo('/week/2027/verhalen');
    await stage.screens.keep(outsider.page, 'verhalen', ['light', 'dark']);
    await outsider.follow('Fluisterwolkje boven de flat');
    await outsider.sees('Die van vandaag heet rust.');
    await outsider.sees('Foto: Sanne de Boer');
    await outsider.sees('Bo, 18 tot en met 24 jaar');
    await stage.screens.keep(outsider.page, 'verhaal', ['light', 'dark']);
  });

  part('its teller takes it back by the link in the mail: gone at once', async () => {
    await outsider.goTo(link);
    await outsider.page.getByText('Ik wil het niet meer').click();
    await outsider.press('Haal het overal weg');
    await outsider.sees('Het is weg. Nergens op deze website staat het nog.');
    expect(await outsider.goTo(path)).toBe(410);
    await outsider.sees('Dit verhaal is op verzoek weggehaald');
    expect(await outsider.text()).not.toContain('wolk');
    await stage.screens.keep(outsider.page, 'weg');
    await outsider.goTo('/zoeken?q=fluisterwolkje');
    expect(await outsider.htmlOf('/week/2027/verhalen')).not.toContain('Fluisterwolkje');
  });
});

describe('a press release under embargo', () => {
  part('is made local by an editor, with no file as long as a field is empty', async () => {
    await samira.goTo('/week/2027/pers');
    await samira.sees('Onder embargo');
    await stage.screens.keep(samira.page, 'pers', ['light', 'dark']);
    await samira.follow('{gemeente} zet de schijnwerper op jonge mantelzorgers');
    await samira.sees('Nog in te vullen: Gemeente');
    await samira.fill({ Gemeente: 'Zwolle', 'Adres voor de pers': 'samira@example.org' });
    await samira.press('Vul het in');
    await samira.sees('Dit lijkt het adres van één persoon.');
    expect(await samira.field('Gemeente').inputValue()).toBe('Zwolle');
    await samira.fill({
      'Adres voor de pers': 'pers@example.org',
      'Hoeveel kinderen en jongeren wonen er?': '600',
    });
    await samira.press('Vul het in');
    await samira.sees('Zwolle zet de schijnwerper op jonge mantelzorgers');
    await samira.sees('Download als PDF');
    await stage.screens.keep(samira.page, 'persbericht', ['light', 'dark']);
    const file = await samira.page.getByRole('link', { name: 'Download als PDF' }).getAttribute('href');
    const [inside, outside] = [await samira.page.request.get(file!), await outsider.page.request.get(file!)];
    expect([inside.status(), inside.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(outside.status()).toBe(404);
    expect(await outsider.goTo(new URL(samira.page.url()).pathname)).toBe(404);
    expect(await outsider.htmlOf('/week/2027/pers')).not.toContain('schijnwerper');
  });
});

describe('what it came to', () => {
  part('stands in the reach of the Week and in the year report, each figure with its list', async () => {
    await outsider.goTo('/week/2027/bereik');
    await outsider.sees('Persberichten gedownload');
    await stage.screens.keep(outsider.page, 'bereik', ['light', 'dark']);
    await marieke.goTo('/beheer/jaarverslag');
    await marieke.sees('Dit jaar loopt nog');
    await stage.screens.keep(marieke.page, 'jaarverslag', ['light', 'dark']);
    await marieke.follow('goede praktijken gepubliceerd');
    await marieke.sees('Dit telt mee in');
    await stage.screens.keep(marieke.page, 'cijfer');
    await outsider.goTo('/beheer/jaarverslag');
    await outsider.sees('Inloggen');
  });
});
