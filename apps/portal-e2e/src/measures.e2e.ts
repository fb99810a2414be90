import { findBrowser } from '@verbonden/shared/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { lookAt } from './walk/look';
import { measures } from './walk/measures';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { executablePath, args } = await findBrowser();
  browser = await chromium.launch({ executablePath, args });
  page = await browser.newPage({ reducedMotion: 'reduce' });
}, 60_000);
afterAll(() => browser?.close());

/** What a measure says of a page with this in it. */
async function said(name: string, body: string): Promise<string> {
  const measure = measures.find((each) => each.name === name)!;
  await page.setViewportSize(measure.screen);
  await page.setContent(
    `<!doctype html><html lang="nl"><title>Proef</title><body style="margin:0;background:#fff">${body}</body></html>`,
  );
  await lookAt(page);
  return (await measure.take(page)).join('\n');
}

const ring = '<style>:focus-visible { outline: 3px solid #2b1236; }</style>';

describe('the walk sees', () => {
  it.each([
    ['axe', '<main><h1>Hoi</h1><img src="data:,"></main>', 'image-alt'],
    [
      'read aloud',
      '<main><h1>Hoi</h1><a href="https://example.org/een"></a></main>',
      'a link without a name',
    ],
    ['read aloud', '<main><h1>Hoi</h1><input type="search"></main>', 'a searchbox without a name'],
    [
      'read aloud',
      '<main><p><a href="https://example.org/een">Meer</a></p><p><a href="https://example.org/twee">Meer</a></p></main>',
      'called ‘Meer’',
    ],
    ['read aloud', '<main><h1>Een</h1><h3>Drie</h3></main>', '‘Drie’ skips a heading level'],
    ['read aloud', '<main>Een</main><main>Twee</main>', 'more than one main'],
    [
      'read aloud',
      '<main><form aria-label="Filters"><button>Toon</button></form></main>',
      'says nothing of how many',
    ],
    ['dates', '<main><p>Tot 2027-03-24</p></main>', '2027-03-24'],
    ['movement', '<main><p style="transition: color 1s">Hoi</p></main>', '<p class=""> moves'],
    ['focus', '<main><button style="outline: none">Ja</button></main>', 'shows no focus'],
    ['focus', '<main><button style="outline: 3px solid #eee">Ja</button></main>', 'too faint'],
    [
      'focus',
      `${ring}<main><button>Ja</button><div style="position:fixed;inset:0;background:#fff"></div></main>`,
      'behind something',
    ],
    ['focus', `${ring}<main><button tabindex="3">Ja</button></main>`, 'jumps the queue'],
    ['forced colours', '<main><input aria-label="Naam" style="border:0"></main>', 'has no edge'],
    [
      'forced colours',
      '<nav><a href="https://example.org/een" aria-current="page" style="background:#ffb92e">Een</a><a href="https://example.org/twee">Twee</a></nav>',
      'by its colour alone',
    ],
    [
      'dark',
      '<style>:root{color-scheme:light dark}p{color:light-dark(#000,#eee)}</style><main><p>Hoi</p></main>',
      'color-contrast',
    ],
    ['phone', '<main><p style="width:500px">Hoi</p></main>', '140 px wider'],
    [
      'targets',
      '<main><button style="width:20px;height:20px;padding:0">a</button><button style="width:20px;height:20px;padding:0">b</button></main>',
      '20 × 20 px',
    ],
    [
      'targets',
      '<main><form><button type="submit" style="height:30px">Verstuur</button></form></main>',
      'a button',
    ],
    [
      '400 %',
      '<main><p style="width:60px;overflow:hidden;white-space:nowrap">Een lange regel tekst</p></main>',
      'cut off',
    ],
    [
      '400 %',
      '<main><p style="position:absolute;top:0">Een</p><p style="position:absolute;top:2px">Twee</p></main>',
      'lies over',
    ],
    [
      '400 %, spaced',
      '<main><p style="width:130px;overflow:hidden;white-space:nowrap">Een korte regel</p></main>',
      'cut off',
    ],
    ['long words', '<main><h1>Hoi</h1></main>', 'px wider'],
  ])('%s: %s', async (name, body, fault) => {
    expect(await said(name, body)).toContain(fault);
  });
});

describe('the walk lets be', () => {
  it.each([
    [
      'read aloud',
      '<main><h1>Een</h1><ul><li>Week 1 <a href="https://example.org/een">Meer</a></li><li>Week 2 <a href="https://example.org/twee">Meer</a></li></ul></main>',
    ],
    ['dates', '<main><h1>Een</h1><p>24 maart 2027 <code>2027-03-24</code></p></main>'],
    ['movement', '<main><p>Hoi</p></main>'],
    ['focus', `${ring}<main><button>Ja</button></main>`],
    [
      'forced colours',
      '<nav><a href="https://example.org/een" aria-current="page" style="border-bottom:3px solid">Een</a><a href="https://example.org/twee">Twee</a></nav>',
    ],
    [
      'targets',
      '<main><p>Lees <a href="https://example.org/een">dit</a> en <a href="https://example.org/twee">dat</a>.</p></main>',
    ],
    [
      '400 %',
      '<main><p>Een lange regel tekst die gewoon naar de volgende regel gaat, zoals het hoort.</p></main>',
    ],
    ['long words', '<main style="overflow-wrap:anywhere"><h1>Hoi</h1></main>'],
  ])('%s: %s', async (name, body) => {
    expect(await said(name, body)).toBe('');
  });
});
