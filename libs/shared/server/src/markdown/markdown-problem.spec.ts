import { markdownProblem } from './markdown-problem';

describe('a text before it is saved', () => {
  it.each([
    ['gewone tekst met een [link](https://example.org) en een [mail](mailto:iemand@example.org)', null],
    ['[binnen het portaal](/kennis/rad) en [met haakjes](https://example.org/a_(b))', null],
    ['[titel erbij](https://example.org "Uitleg") en [hoeken](<https://example.org/a b>)', null],
    ['een takenlijst\n- [ ] bellen\n- [x] mailen', null],
    ['`[code](javascript:1)` mag, en dit ook:\n\n```\n[x](javascript:1)\n```', null],
    ['', null],
    ['[nog niet af](https://example.org', 'MARKDOWN_LINK_OPEN'],
    ['[nog niet af](\nverder', 'MARKDOWN_LINK_OPEN'],
    ['[klik](javascript:alert(1))', 'MARKDOWN_LINK_UNSAFE'],
    ['[klik](JaVaScRiPt:alert(1))', 'MARKDOWN_LINK_UNSAFE'],
    ['![x](data:text/html;base64,PHN2Zz4=)', 'MARKDOWN_LINK_UNSAFE'],
    ['[klik](<vbscript:x>)', 'MARKDOWN_LINK_UNSAFE'],
    ['```\nnooit gesloten', 'MARKDOWN_CODE_OPEN'],
    ['~~~~ voorbeeld\nx\n~~~', 'MARKDOWN_CODE_OPEN'],
    ['```\r\nmet andere regeleinden\r\n```\r\n', null],
  ])('%j: %s', (source, code) => {
    expect(markdownProblem(source)?.code ?? null).toBe(code);
  });

  it.each(['](', '`', '```\n', '[[[[', '> '])(
    'two hundred kilobytes of %j are judged within a second',
    (piece) => {
      const began = performance.now();
      markdownProblem(piece.repeat(200_000 / piece.length));
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );
});
