import { aPicture } from '@verbonden/shared/testing';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let iris: Visitor;
beforeAll(async () => {
  stage = await Stage.open('members');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const people = '/organisaties/steunpunt-de-brug/mensen';

describe('colleagues', () => {
  part('are invited by a pasted list, and every line gets an answer', async () => {
    samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=/organisaties/steunpunt-de-brug`);
    await samira.follow('Wie hier werkt');
    await samira.fill({
      'Wie wil je uitnodigen?':
        'Iris de Boer <iris.deboer@example.org>\nsamira.elidrissi@example.org\nBram van Dam',
    });
    await samira.press('Stuur de uitnodiging');
    await samira.sees('Uitgenodigd. De mail is onderweg.');
    await samira.sees('Werkt hier al.');
    await samira.sees('Hier staat geen e-mailadres.');
    expect(await samira.field('Wie wil je uitnodigen?').inputValue()).toBe('Bram van Dam');
    await stage.screens.keep(samira.page, 'verslag', ['light', 'dark']);
  });

  part('one says yes by mail, and stands there with the date', async () => {
    const mail = await stage.mail.waitFor(({ to }) => to.includes('iris.deboer@example.org'));
    const link = /https?:\S+\/uitnodiging\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    iris = await stage.visitor();
    await iris.goTo(link);
    await iris.fill({ 'Kies een wachtwoord': 'appeltaart op de trap' });
    await iris.press('Doe mee');
    await iris.arrives(({ pathname }) => pathname === '/mijn');
    await samira.goTo(people);
    await samira.sees(/Samira El Idrissi, ja gezegd op/);
    await stage.screens.keep(samira.page, 'mensen', ['light', 'dark']);
  });

  part('becomes an editor, and once taken out sees nothing of it with the next page', async () => {
    await samira.follow('Iris de Boer');
    await samira.page.getByText('redacteur', { exact: true }).click();
    await samira.press('Verander');
    await samira.sees('Veranderd. Het geldt vanaf nu.');
    await stage.screens.keep(samira.page, 'collega', ['light', 'dark']);
    expect(await iris.goTo(people)).toBe(200);
    await samira.press(/Haal Iris de Boer weg/);
    await samira.sees('Deze collega hoort er niet meer bij');
    await stage.screens.keep(samira.page, 'weg');
    expect(await iris.goTo(people)).toBe(403);
  });
});

describe('the page of an organisation', () => {
  part('is kept by its editor; its logo stands among who takes part, on a partner’s site too', async () => {
    await samira.goTo('/organisaties/steunpunt-de-brug');
    await samira.follow('Bewerk deze pagina');
    await samira.fill({
      'Wat doen jullie voor jonge mantelzorgers?': 'Op woensdag is er soep, en iemand die luistert.',
      'E-mailadres voor iedereen': 'info@debrug.example.org',
    });
    await samira.page.locator('input[type=file]').setInputFiles({
      name: 'brug.png',
      mimeType: 'image/png',
      buffer: await aPicture('png', { width: 600, height: 400 }),
    });
    await samira.press('Bewaar');
    await samira.sees('Bewaard.');
    const logo = () => samira.page.getByRole('img', { name: 'Logo van Steunpunt De Brug' });
    await logo().waitFor();
    await stage.screens.keep(samira.page, 'profiel', ['light', 'dark']);
    await samira.follow('Bekijk de pagina');
    await samira.sees('Op woensdag is er soep');
    await logo().waitFor();
    await stage.screens.keep(samira.page, 'organisatie', ['light', 'dark']);
    const visitor = await stage.visitor();
    await visitor.goTo('/insluiten/deelnemers?verband=expertiselab');
    await visitor.page.getByRole('img', { name: 'Logo van Steunpunt De Brug' }).waitFor();
    await stage.screens.keep(visitor.page, 'deelnemers');
  });
});

describe('a coordinator', () => {
  part('merges two organisations, the old address leads on, and takes them apart again', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/organisaties/sterker/samenvoegen?zoek=De+Kap');
    await marieke.follow('De Kap');
    await marieke.sees('rollen in verbanden');
    await stage.screens.keep(marieke.page, 'samenvoegen', ['light', 'dark']);
    await marieke.press('Voeg Sterker samen in De Kap');
    await marieke.sees('Samengevoegd. Alles staat nu bij De Kap.');
    await stage.screens.keep(marieke.page, 'samengevoegd');
    await marieke.goTo('/organisaties/sterker');
    expect(new URL(marieke.page.url()).pathname).toBe('/organisaties/de-kap');
    await marieke.goTo('/organisaties/de-kap/samenvoegen');
    await marieke.press('Haal weer uit elkaar');
    await marieke.sees('Sterker staat er weer');
    expect(await marieke.goTo('/organisaties/sterker')).toBe(200);
    await marieke.goTo('/beheer/overdragen?van=samira.elidrissi@example.org');
    await marieke.sees('stukken kennis');
    await stage.screens.keep(marieke.page, 'overdragen', ['light', 'dark']);
    await marieke.goTo('/verbanden/jmz-lab/rollen?uit=WEEK_WORKING_GROUP');
    await stage.screens.keep(marieke.page, 'rollen', ['light', 'dark']);
  });
});

describe('a body', () => {
  part('shows who took part in a year that a visitor slides to, and the address holds it', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo('/verbanden');
    await stage.screens.keep(visitor.page, 'verbanden', ['light', 'dark']);
    await visitor.follow('Strategische Alliantie Jonge Mantelzorg');
    await visitor.sees('Nederlands Centrum Jeugdgezondheid');
    await visitor.isAwake();
    await stage.screens.keep(visitor.page, 'alliantie', ['light', 'dark']);
    await visitor.page.getByRole('slider').press('Home');
    await visitor.sees(/Op 1 januari 2020 deden/);
    expect(new URL(visitor.page.url()).searchParams.get('op')).toBe('2020-01-01');
    expect(await visitor.text()).not.toContain('Nederlands Centrum Jeugdgezondheid');
    const asleep = await stage.visitor({ javaScriptEnabled: false });
    await asleep.goTo('/verbanden/alliantie?op=2020');
    expect(new URL(asleep.page.url()).searchParams.get('op')).toBe('2020-01-01');
    expect(await asleep.text()).not.toContain('Nederlands Centrum Jeugdgezondheid');
    await visitor.goTo('/insluiten/deelnemers?verband=alliantie');
    await stage.screens.keep(visitor.page, 'insluiten', ['light']);
    await visitor.goTo('/organisaties');
    await visitor.follow(/Overijssel: \d/);
    await visitor.sees('ZwolleDoet!');
    expect(new URL(visitor.page.url()).searchParams.get('regio')).toBe('OVERIJSSEL');
    await stage.screens.keep(visitor.page, 'organisaties', ['light', 'dark']);
    expect(stage.faults).toEqual([]);
  });
});
