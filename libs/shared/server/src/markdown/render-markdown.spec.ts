/** @jest-environment jsdom */
import { renderMarkdown } from './render-markdown';

const allowedTags = new Set(
  'H2 H3 H4 H5 H6 P UL OL LI BLOCKQUOTE PRE HR BR STRONG EM S CODE A TABLE THEAD TBODY TR TH TD'.split(' '),
);

/** Reads the HTML back with the parser of a browser: everything in it that is not plain prose. */
function findsIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(allowedTags.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (name === 'href')
        return /^(https?:|mailto:|[/#?]|[^:]*$)/i.test(value.trim()) && !/^\/\//.test(value) ? [] : [value];
      if (name === 'rel') return value === 'nofollow noopener' ? [] : [value];
      return name === 'start' ? [] : [name];
    }),
    ...(element.tagName === 'A' && element.getAttribute('rel') !== 'nofollow noopener'
      ? ['a link we vouch for']
      : []),
  ]);
}

describe('a text as its readers see it', () => {
  it('has its highest heading below the title of the page, and the others below that', () => {
    expect(renderMarkdown('# Een\n\n## Twee\n\n###### Zes')).toBe(
      '<h2>Een</h2>\n<h3>Twee</h3>\n<h6>Zes</h6>\n',
    );
    expect(renderMarkdown('### Drie\n\n#### Vier')).toBe('<h2>Drie</h2>\n<h3>Vier</h3>\n');
  });

  it('links out without vouching for it, also for an address that was only typed', () => {
    expect(renderMarkdown('Kijk op https://example.org of [hier](https://example.org/a?b=1&c=2).')).toBe(
      '<p>Kijk op <a href="https://example.org" rel="nofollow noopener">https://example.org</a> of ' +
        '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener">hier</a>.</p>\n',
    );
  });

  it('shows a picture as a link, so that no other server learns who reads', () => {
    expect(renderMarkdown('![Een foto](https://example.org/foto.png)')).toBe(
      '<p><a href="https://example.org/foto.png" rel="nofollow noopener">Een foto</a></p>\n',
    );
  });

  it('shows HTML as it was typed', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n',
    );
  });
});

describe('hostile text', () => {
  it('is seen by this test itself', () => {
    for (const html of [
      '<img src="x" onerror="alert(1)">',
      '<a href="javascript:alert(1)" rel="nofollow noopener">x</a>',
    ]) {
      expect(findsIn(html)).not.toEqual([]);
    }
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](  javascript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java\nscript:alert(1))',
    '[a]: javascript:alert(1)\n\n[a]',
    '<javascript:alert(1)>',
    '<data:text/html,<script>alert(1)</script>>',
    '![a](javascript:alert(1))',
    '![" onerror=alert(1) x="](https://example.org/")',
    '[a](https://example.org" onmouseover="alert(1))',
    '[a](//evil.example/x)',
    '[<img src=x onerror=alert(1)>](https://example.org)',
    '`<img src=x onerror=alert(1)>`',
    '```html" onload="x\n<svg onload=alert(1)>\n```',
    '| <b onclick=x> |\n|---|\n| <iframe src=x> |',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<!--><img src=x onerror=alert(1)>-->',
    '<math><mtext></p><style><img src=x onerror=alert(1)></style>',
  ])('%j stays text', (source) => {
    expect(findsIn(renderMarkdown(source))).toEqual([]);
  });

  it('made of ten thousand random mixtures stays text, read back by the parser of a browser', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '(',
      ')',
      '[',
      ']',
      '![',
      '](',
      '\n',
      '\n\n',
      '# ',
      '> ',
      '- ',
      '1. ',
      '|',
      '---',
      '&',
      '&#x3c;',
      '&#60;',
      ':',
      'javascript:',
      'JAVASCRIPT&#58;',
      'data:text/html,',
      'vbscript:',
      'https://example.org/',
      '//example.org',
      'mailto:',
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '<a href="javascript:alert(1)">',
      '<style>',
      '<!--',
      '-->',
      '<![CDATA[',
      'onerror=',
      ' style=x ',
      '\\',
      '*',
      '**',
      '_',
      '~~',
      '\u0000',
      '\u2028',
      '\u202e',
      '\ud800',
      '🌱',
      'tekst',
      ' ',
      '\t',
      '[a]: ',
      '<x@example.org>',
    ];
    // A generator with a fixed seed (mulberry32), so that a failure can be seen again.
    let seed = 20270104;
    const random = (): number => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const mixture = (): string =>
      Array.from(
        { length: 1 + Math.floor(random() * 14) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('');
    // A hundred at a time: the parser of a browser is slow to start.
    for (let round = 0; round < 100; round++) {
      const sources = Array.from({ length: 100 }, mixture);
      if (findsIn(sources.map(renderMarkdown).join('\n')).length === 0) continue;
      expect(sources.filter((source) => findsIn(renderMarkdown(source)).length > 0)).toEqual([]);
    }
  });

  it.each([
    '[',
    '*',
    '_',
    '>',
    '`',
    '![',
    '[a](',
    '- ',
    '|',
    '<',
    '~~~\n',
    '&',
    '\\',
    '1. ',
    'https://a.nl ',
  ])('a hundred kilobytes of %j are shown within three seconds', (piece) => {
    const began = performance.now();
    renderMarkdown(piece.repeat(100_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
