/** @jest-environment jsdom */
import { addressesIn, proseOf } from './mail-prose';
import { proseHtml, proseOnPage } from './prose-html';
import { proseText } from './prose-text';

const html = (source: string) => proseHtml(proseOf(source), proseOnPage);
const text = (source: string) => proseText(proseOf(source));

const letter = `Neem *zelf* je **beste voorbeeld** mee.
Het mag kort zijn.

## Wat je nodig hebt

- een laptop, met
  - de lader
- je badge: [zo haal je hem op](https://example.org/badge?a=1&b=2)

1. Eerst koffie
2. Dan [https://example.org](https://example.org)

> Tot dan!`;

describe('a letter in Markdown', () => {
  it('is written as HTML', () => {
    expect(html(letter)).toBe(
      '<p>Neem <em>zelf</em> je <strong>beste voorbeeld</strong> mee.<br>Het mag kort zijn.</p>' +
        '<h4>Wat je nodig hebt</h4>' +
        '<ul><li>een laptop, met<ul><li>de lader</li></ul></li>' +
        '<li>je badge: <a href="https://example.org/badge?a=1&amp;b=2">zo haal je hem op</a></li></ul>' +
        '<ol><li>Eerst koffie</li><li>Dan <a href="https://example.org/">https://example.org</a></li></ol>' +
        '<blockquote><p>Tot dan!</p></blockquote>',
    );
  });

  it('is written as plain text that says the same', () => {
    expect(text(letter)).toBe(`Neem zelf je beste voorbeeld mee.
Het mag kort zijn.

Wat je nodig hebt

- een laptop, met
  - de lader
- je badge: zo haal je hem op (https://example.org/badge?a=1&b=2)

1. Eerst koffie
2. Dan https://example.org

> Tot dan!`);
  });

  it('links an address that was only typed, and nothing that merely looks like one', () => {
    expect(html('Kijk op https://example.org/x.')).toContain('<a href="https://example.org/x">');
    expect(html('Kijk op example.org of mail iemand@example.org')).not.toContain('<a');
  });

  it('knows every address it leads to', () => {
    expect(
      addressesIn(proseOf('[a](/kennis)\n\n- x\n  > [b](mailto:b@example.org)\n\nhttps://c.example.org')),
    ).toEqual(['/kennis', 'mailto:b@example.org', 'https://c.example.org']);
  });

  it('says nothing when nothing was written', () => {
    expect([html(''), text(' \n ')]).toEqual(['', '']);
  });

  it('shows a picture and HTML as they were typed', () => {
    expect(html('![foto](https://example.org/f.png) <b>x</b>')).toBe(
      '<p>!<a href="https://example.org/f.png">foto</a> &lt;b&gt;x&lt;/b&gt;</p>',
    );
  });
});

describe('hostile text', () => {
  const allowed = new Set('H4 P UL OL LI BLOCKQUOTE BR STRONG EM A'.split(' '));

  /** Everything in the HTML that is no prose, read back by the parser of a browser. */
  function findsIn(written: string): string[] {
    const { body } = new DOMParser().parseFromString(written, 'text/html');
    return [...body.querySelectorAll('*')].flatMap((element) => [
      ...(allowed.has(element.tagName) ? [] : [element.tagName]),
      ...[...element.attributes].flatMap(({ name, value }) =>
        name === 'href' && /^(https?|mailto):/.test(value) ? [] : [`${name}=${value}`],
      ),
    ]);
  }

  it('is seen by this test itself', () => {
    expect(findsIn('<img src=x onerror=alert(1)><a href="javascript:x">x</a>')).not.toEqual([]);
  });

  it('made of four thousand random mixtures stays text', () => {
    const pieces = [
      ...[
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
      ],
      ...[
        '&',
        '&#x3c;',
        ':',
        'javascript:',
        'JAVASCRIPT&#58;',
        'data:text/html,',
        'https://example.org/',
        '//x',
      ],
      ...[
        '<script>',
        '</p>',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:alert(1)">',
        '<!--',
        '\\',
        '*',
      ],
      ...[
        '**',
        '_',
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
      ],
    ];
    let seed = 20270324;
    const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
    const mixture = () =>
      Array.from(
        { length: 1 + Math.floor(random() * 12) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('');
    for (let round = 0; round < 40; round++) {
      const sources = Array.from({ length: 100 }, mixture);
      for (const source of sources) expect(text(source)).not.toContain('\u202e');
      if (findsIn(sources.map(html).join('\n')).length === 0) continue;
      expect(sources.filter((source) => findsIn(html(source)).length > 0)).toEqual([]);
    }
  });

  it.each(['[', '*', '> ', '- ', '`', '[a](', '  - '])(
    'twenty kilobytes of %j are written within a second',
    (piece) => {
      const began = performance.now();
      html(piece.repeat(20_000 / piece.length));
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );
});
