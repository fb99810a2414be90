import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('import');
  marieke = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const broken = [
  'Titel;Soort;Link;Jaar',
  'Theedrinken na school;Tip;https://example.org/thee;2025',
  'Café ‘Even weg’;Hulpmiddel;www.example.org;2025',
  'Een brief voor de mentor;Hulpmidel;https://example.org/brief;2025',
].join('\r\n');
const mended = broken
  .replace('www.example.org', 'https://example.org/cafe')
  .replace('Hulpmidel', 'Hulpmiddel');

/** As Excel in the Netherlands writes it. */
const windows = (text: string): Buffer =>
  Buffer.from(text.replace('‘', '\x91').replace('’', '\x92'), 'latin1');

async function bringIn(text: string, what = 'kennis', name = 'uit-onze-map.csv'): Promise<void> {
  await marieke.goTo(`/beheer/inlezen?wat=${what}`);
  await marieke.page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: windows(text) });
  await marieke.press('Controleer dit bestand');
  await marieke.page.getByRole('heading', { name }).waitFor();
}

describe('bringing knowledge in from a file', () => {
  part('a file that is none is told so in words', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/beheer/inlezen?wat=kennis');
    await stage.screens.keep(marieke.page, 'inlezen');
    await marieke.page.getByLabel('Bestand', { exact: true }).setInputFiles({
      name: 'kapot.xlsx',
      mimeType: 'x/y',
      buffer: Buffer.from('PK\x03\x04 niets', 'latin1'),
    });
    await marieke.press('Controleer dit bestand');
    await marieke.sees('Dit bestand is beschadigd');
    expect(await marieke.page.title()).toMatch(/^Fout:/);
  });

  part('one with mistakes says which rows, which cells and why; nothing has changed', async () => {
    await bringIn(broken);
    await marieke.sees('2 rijen kloppen nog niet');
    await marieke.sees('Dit bestand was geschreven in Windows-1252');
    const row = (title: string) => marieke.page.getByRole('row').filter({ hasText: title });
    expect(await row('Café ‘Even weg’').textContent()).toMatch(/C3.*is geen adres dat begint met http/);
    expect(await row('Een brief voor de mentor').textContent()).toMatch(/B4.*kennen we niet; kies uit/);
    await stage.screens.keep(marieke.page, 'controle', ['light', 'dark']);
    const { rows } = await stage.db.query(`SELECT 1 FROM knowledge_items WHERE title LIKE 'Theedrinken%'`);
    expect(rows).toEqual([]);
  });

  part('mended, it is carried out while the page moves by itself, and a mail comes', async () => {
    await bringIn(mended);
    await marieke.press('Voer uit: 3 rijen');
    await marieke.sees('Alles is ingelezen.');
    await marieke.follow('Bekijk wat er gebeurde');
    await marieke.sees('Wat er met elke rij gebeurde');
    await marieke.page.getByRole('link', { name: 'Een brief voor de mentor' }).waitFor();
    const mail = await stage.mail.waitFor(({ subject }) => subject === 'Ingelezen: uit-onze-map.csv');
    expect(mail.to).toEqual([demoPerson('marieke').email]);
  });

  part('the table says what happened, not what would', async () => {
    await marieke.page.getByRole('columnheader', { name: 'Wat gebeurde er' }).waitFor();
  });

  part('the same file again would change nothing', async () => {
    await bringIn(mended);
    await marieke.sees('Er is niets te doen: er verandert niets.');
    expect(await marieke.page.getByRole('button', { name: /^Voer uit/ }).count()).toBe(0);
  });
});

describe('bringing members in', () => {
  part('one that looks like a member that is there waits for a choice', async () => {
    await marieke.goTo('/beheer/inlezen?wat=organisaties');
    await marieke.page.getByText('Hoe ziet zo’n bestand eruit?').click();
    await stage.screens.keep(marieke.page, 'leden');
    await bringIn(
      [
        'Naam;Soort;Plaats;Verband;Rol;Sinds',
        'Stichting De Kap;Lokale organisatie;Apeldoorn;;;',
        'Het Nieuwe Anker;Lokale organisatie;Ede;Expertiselab;Deelnemer;1-2-2026',
        'Zonder soort;;;;;',
      ].join('\r\n'),
      'organisaties',
      'leden.csv',
    );
    await marieke.sees('1 rij lijkt op iets dat er al is');
    await stage.screens.keep(marieke.page, 'leden-keuze', ['light', 'dark']);
    await marieke.press('Dit is De Kap');
    await marieke.sees('Je koos: dit is De Kap.');
    await marieke.press('Voer uit: 2 rijen');
    await marieke.sees('Alles is ingelezen.');
    await marieke.follow('Bekijk wat er gebeurde');
    await marieke.sees('Veranderd');
    await marieke.follow('Stichting De Kap');
    await marieke.page.getByRole('heading', { name: 'De Kap', exact: true }).waitFor();
    await marieke.sees('Apeldoorn');
  });
});

describe('adding one organisation by hand', () => {
  part('asks whether it is the one that it looks like', async () => {
    await marieke.goTo('/organisaties');
    await marieke.follow('Voeg een organisatie toe');
    await marieke.page.getByLabel('Naam', { exact: true }).fill('NJI');
    await marieke.page.getByLabel('Soort', { exact: true }).selectOption({ label: 'Kennisinstituut' });
    await marieke.press('Voeg deze organisatie toe');
    await marieke.sees('Dit lijkt op ‘Nederlands Jeugdinstituut (NJi)’');
    await stage.screens.keep(marieke.page, 'organisatie-lijkt-op');
    await marieke.page.getByLabel('Dit is een andere organisatie').check();
    await marieke.press('Voeg deze organisatie toe');
    await marieke.page.getByRole('heading', { name: 'NJI', exact: true }).waitFor();
  });
});

describe('bringing old meetings in', () => {
  part('gives each its page with its recap and how many came, and mails nobody', async () => {
    await bringIn(
      [
        'Titel;Datum;Begin;Einde;Vorm;Terugblik;In de zaal;Online;Materiaal',
        'Een vergeten congres;3-4-2019;10.00 uur;16:00;Hybride;We spraken over school.;28;15;De dia’s https://example.org/dias.pdf',
      ].join('\r\n'),
      'bijeenkomsten',
      'oud.csv',
    );
    await marieke.press('Voer uit: 1 rij');
    await marieke.sees('Alles is ingelezen.');
    await marieke.follow('Bekijk wat er gebeurde');
    await marieke.follow('Een vergeten congres');
    await marieke.sees('Er waren 28 in de zaal, 15 online');
    await marieke.sees('We spraken over school.');
    await stage.screens.keep(marieke.page, 'oude-terugblik');
    const { rows } = await stage.db.query(
      `SELECT 1 FROM mail_messages m JOIN meetings ON meetings.id IN (m.subject_id, m.context_id)
       WHERE meetings.title_nl = 'Een vergeten congres'`,
    );
    expect(rows).toEqual([]);
  });
});
