import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('print-sheets');
  visitor = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** What comes out of the printer: the words of each page of A4. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map((each) => each.replace(/\s+/g, ' '));
}

/** Everything that the sheet says on a screen, in pieces as it stands there. */
function wordsOf(page: Page): Promise<string[]> {
  return page
    .locator('article p, article h1, article h2, article dt, article dd')
    .evaluateAll((all) => all.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()));
}

/** Without white: at the end of a line a PDF has none, or a hyphen. */
const tight = (text: string) => text.replace(/[\s\u00ad-]+/g, '');

async function expectWhole(page: Page, pages: readonly string[]): Promise<void> {
  const paper = tight(pages.join(''));
  for (const words of await wordsOf(page)) expect(paper).toContain(tight(words));
  for (const pressed of ['Print dit blad', 'Terug naar', 'Inloggen', 'Organisaties', 'Toegankelijkheid'])
    expect(pages.join(' ')).not.toContain(pressed);
}

describe('on paper', () => {
  part(
    'the programme of a meeting is two sides: how to come, what is when, with whom and room to write',
    async () => {
      await visitor.goTo('/bijeenkomsten/expertiselab-voorjaar-2027');
      await visitor.follow('Print het programma');
      await visitor.arrives(({ pathname }) => pathname.endsWith('/programmablad'));
      await stage.screens.keep(visitor.page, 'programma', ['light', 'dark']);
      const pages = await printed(visitor.page);
      expect(pages).toHaveLength(2);
      expect(pages[0]).toContain('woensdag 24 maart 2027, 13.30 – 17.00 uur');
      expect(pages.join(' ')).toMatch(/Aantekeningen/);
      await expectWhole(visitor.page, pages);
      expect(await visitor.page.getByRole('img', { name: 'QR-code naar de bijeenkomst' }).count()).toBe(1);
    },
  );

  part('a collection fits on two sides, each piece with why, what it is and where to read it', async () => {
    await visitor.goTo('/verzamelingen/beginnen-als-zorgcoordinator');
    await visitor.page.getByRole('link', { name: 'Print', exact: true }).click();
    await visitor.arrives(({ pathname }) => pathname.endsWith('/printblad'));
    await stage.screens.keep(visitor.page, 'verzameling', ['light', 'dark']);
    const pages = await printed(visitor.page);
    expect(pages.length).toBeLessThanOrEqual(2);
    const host = stage.url.replace('http://', '');
    expect(tight(pages.join(''))).toContain(tight(`${host}/kennis/jongemantelzorgvriendelijke-school`));
    await expectWhole(visitor.page, pages);
  });

  part('asks a button to print that is there with a script, and the sheet reads without one', async () => {
    await visitor.goTo('/bijeenkomsten/expertiselab-voorjaar-2027/programmablad');
    await visitor.page.getByRole('button', { name: 'Print dit blad' }).waitFor();
    await visitor.page.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }));
    await visitor.press('Print dit blad');
    expect(await visitor.page.title()).toBe('printed');
    const html = await (await fetch(visitor.page.url())).text();
    expect(html).toContain('Een jonge mantelzorger vertelt');
  });
});
