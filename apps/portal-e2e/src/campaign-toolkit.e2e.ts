import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
beforeAll(async () => {
  stage = await Stage.open('campaign-toolkit');
  samira = await stage.visitor();
  await samira.signIn(demoPerson('samira'));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const path = '/week/2027/materiaal';
const svgLogo = (inside: string) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><circle cx="50" cy="50" r="46" fill="#c2185b"/><rect x="114" y="30" width="180" height="40" fill="#2b1236"/>${inside}</svg>`,
  );

describe('the toolkit of the Week', () => {
  part('a text is copied as HTML', async () => {
    await samira.goTo(path);
    await samira.page.getByText('Tekst voor je nieuwsbrief', { exact: true }).first().click();
    const html = samira.page.getByLabel('Als HTML').first();
    expect(await html.inputValue()).toMatch(/^<p>/);
    await samira.page.getByRole('button', { name: 'Kopieer de HTML' }).first().waitFor();
    await stage.screens.keep(samira.page, 'teksten', ['light', 'dark']);
  });

  part('who follows gets mail, until the same button says no', async () => {
    await samira.press('Mail me als er iets nieuws is');
    await samira.sees('Vanaf nu hoor je het per mail als er iets nieuws is.');
    await stage.screens.keep(samira.page, 'gevolgd', ['light', 'dark']);
    await samira.press('Mail me niet meer');
    await samira.sees('Je krijgt geen mail meer over dit materiaal.');
    await samira.page.getByRole('button', { name: 'Mail me als er iets nieuws is' }).waitFor();
  });

  part('a poster with another agenda than now is made anew with one click', async () => {
    await samira.follow(/Soep koken en even niets moeten/);
    await samira.sees('Je agenda is veranderd sinds je dit maakte.');
    await samira.isAwake();
    await samira.page.getByLabel('Voorbeeld van').selectOption({ label: 'Poster met jullie agenda, A4' });
    await samira.page.locator('main img[alt*="Pannenkoeken en even niks"]').waitFor();
    await stage.screens.keep(samira.page, 'veranderd', ['light', 'dark']);
    await samira.press('Maak alles opnieuw');
    const fetching = samira.page.getByRole('link', { name: 'Haal de zip op' });
    await fetching.waitFor({ timeout: 40_000 });
    const [download] = await Promise.all([samira.page.waitForEvent('download'), fetching.click()]);
    const zip = unzipSync(new Uint8Array(await readFile(await download.path())));
    const pdf = await getDocumentProxy(zip['agenda-a4-drukwerk.pdf']!.slice());
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.replace(/\s+/g, ' ')).toContain('Pannenkoeken en even niks');
    await samira.goTo(path);
    expect(await samira.page.getByText('Jullie agenda is veranderd').count()).toBe(0);
  });

  part('a drawing becomes the logo, and one with a program in it is refused in words', async () => {
    await samira.follow(/Soep koken en even niets moeten/);
    await samira.isAwake();
    const chosen = (inside: string) =>
      samira.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: svgLogo(inside) });
    await chosen('<script>alert(1)</script>');
    await samira.press('Bewaar en bekijk');
    await samira.sees(/In deze svg zit een programma/);
    await chosen('');
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard als concept');
    await samira.sees('Nu: logo.png');
  });
});
