import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
let samira: Visitor;
beforeAll(async () => {
  stage = await Stage.open('campaign-materials');
  [visitor, samira] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const path = '/week/2027/materiaal';
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><circle cx="150" cy="150" r="140" fill="#c2185b"/><rect x="340" y="90" width="540" height="120" fill="#2b1236"/></svg>',
);

describe('materials of the Week', () => {
  part('a visitor finds what is out, and when the rest comes', async () => {
    await visitor.goTo('/week/2027');
    await visitor.follow('Materiaal voor de Week');
    await visitor.sees('Posters en plaatjes');
    await visitor.sees(/Persbericht: vanaf/);
    const first = visitor.page.locator('main img').first();
    await first.scrollIntoViewIfNeeded();
    expect(await first.getAttribute('alt')).toContain('Ook jij telt mee');
    for (const image of await visitor.page.locator('main img').all()) await image.scrollIntoViewIfNeeded();
    await visitor.page.waitForLoadState('networkidle');
    await stage.screens.keep(visitor.page, 'galerij', ['light', 'dark']);
  });

  part('an editor sees the own poster change while typing, in the own colour', async () => {
    await samira.signIn(demoPerson('samira'));
    await samira.goTo(path);
    await samira.follow('Maak jullie eigen materiaal');
    await samira.isAwake();
    await samira.page.locator('[name=colour]').fill('#7d7d7d');
    await samira.fill({ 'Wat doen jullie?': 'Kom pannenkoeken bakken' });
    await samira.page.locator('main img[alt*="Kom pannenkoeken bakken"]').waitFor();
    await samira.sees(/We maken hem iets donkerder/);
    await samira.fill({
      'Vertel er iets bij': 'Bakken, eten en kletsen met anderen die dit kennen.',
      'Wanneer?': 'woensdag 2 juni, 15.00 uur',
      'Waar?': 'Buurthuis De Brug',
      'Waar lezen mensen meer?': 'debrug.example.org',
    });
    await samira.page.locator('main img[alt*="Buurthuis De Brug"]').waitFor();
    await stage.screens.keep(samira.page, 'maken', ['light', 'dark']);
  });

  part('the logo comes along, and everything is made in one zip that is fetched', async () => {
    await samira.page.locator('input[type=file]').setInputFiles({
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: await sharp(logo).png().toBuffer(),
    });
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard als concept');
    await samira.press('Maak alles in één zip');
    const fetching = samira.page.getByRole('link', { name: 'Haal de zip op' });
    await fetching.waitFor({ timeout: 30_000 });
    await stage.screens.keep(samira.page, 'klaar', ['light', 'dark']);
    const [download] = await Promise.all([samira.page.waitForEvent('download'), fetching.click()]);
    const zip = unzipSync(new Uint8Array(await readFile(await download.path())));
    const poster = zip['poster-a4-drukwerk.pdf']!;
    const { text } = await extractText(await getDocumentProxy(poster.slice()), { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain('Kom pannenkoeken bakken');
    const written = Buffer.from(poster).toString('latin1');
    // A4 with three millimetres at each side, cut to A4.
    expect(written).toMatch(/\/MediaBox \[0 0 612\.28\d* 858\.89\d*\]/);
    expect(written).toMatch(/\/TrimBox \[8\.50\d* 8\.50\d* 603\.77\d* 850\.39\d*\]/);
    expect(Object.keys(zip)).toContain('vierkant-alt-tekst.txt');
  });

  part('what is too long is told at its field, and nothing typed is lost', async () => {
    const lines = Array.from({ length: 90 }, () => 'ja').join('\n');
    await samira.fill({ 'Vertel er iets bij': lines });
    await samira.press('Bewaar en bekijk');
    await samira.page.getByRole('alert').first().waitFor();
    await samira.sees(/Dit past niet op/);
    expect(await samira.field('Vertel er iets bij').inputValue()).toBe(lines);
    expect(await samira.field('Waar?').inputValue()).toBe('Buurthuis De Brug');
    await stage.screens.keep(samira.page, 'te-lang');
  });

  part('a coordinator changes the words, the colours and the moment of a part', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(`${path}/beheer`);
    await marieke.page.locator('[name=ground]').fill('#00463c');
    await marieke.press('Bewaar');
    await marieke.sees('Bewaard.');
    await stage.screens.keep(marieke.page, 'beheer', ['light', 'dark']);
    expect(await samira.goTo(`${path}/beheer`)).toBe(403);
  });
});
