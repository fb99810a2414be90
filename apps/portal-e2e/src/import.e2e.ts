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

async function bringIn(text: string): Promise<void> {
  await marieke.goTo('/beheer/inlezen?wat=kennis');
  await marieke.page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name: 'uit-onze-map.csv', mimeType: 'text/csv', buffer: windows(text) });
  await marieke.press('Controleer dit bestand');
  await marieke.page.getByRole('heading', { name: 'uit-onze-map.csv' }).waitFor();
}

describe('bringing knowledge in from a file', () => {
  part('a file that is none is told so in words', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/beheer/inlezen?wat=kennis');
    await stage.screens.keep(marieke.page, 'inlezen', ['light', 'dark']);
    await marieke.page.getByLabel('Bestand', { exact: true }).setInputFiles({
      name: 'kapot.xlsx',
      mimeType: 'x/y',
      buffer: Buffer.from('PK\x03\x04 niets', 'latin1'),
    });
    await marieke.press('Controleer dit bestand');
    await marieke.sees('Dit bestand is beschadigd');
    expect(await marieke.page.title()).toMatch(/^Fout:/);
    await stage.screens.keep(marieke.page, 'kapot-bestand');
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
    await stage.screens.keep(marieke.page, 'ingelezen');
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
