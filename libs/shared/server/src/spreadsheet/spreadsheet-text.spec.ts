import { spreadsheetText } from './spreadsheet-text';

describe('a text in a spreadsheet', () => {
  it.each(['=1+1', '+31612345678', '-2', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '|cmd', '%0'])(
    '‘%s’ can be no formula',
    (typed) => {
      expect(spreadsheetText(typed)).toMatch(/^'/);
    },
  );

  it.each(['Fatma Yıldız', 'O’Brien-Jansen', "'t Hart", '12 uur', 'a=b', ''])(
    '‘%s’ stays as it is',
    (typed) => {
      expect(spreadsheetText(typed)).toBe(typed);
    },
  );

  it('whatever is typed, it never begins like a formula and says it twice the same', () => {
    const letters = [...'=+-@|%\t\r\n abcé,;"\'0\u0000＝'];
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let each = 0; each < 10_000; each++) {
      const typed = Array.from({ length: next() % 8 }, () => letters[next() % letters.length]).join('');
      const written = spreadsheetText(typed);
      expect(written).not.toMatch(/^\s*[=+\-@|%]/);
      expect(spreadsheetText(written)).toBe(written);
    }
  });
});
