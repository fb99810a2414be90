import { linksIn } from './linked-material';

describe('the links in a cell', () => {
  it('are one a line or with a semicolon between them, with a title or called by where they lead', () => {
    expect(
      linksIn(
        'De dia’s: https://example.org/dias.pdf; https://www.example.org/\nhttps://example.org/l%C3%ADjst.pdf',
      ),
    ).toEqual([
      { title: 'De dia’s', url: 'https://example.org/dias.pdf' },
      { title: 'example.org', url: 'https://www.example.org/' },
      { title: 'líjst.pdf', url: 'https://example.org/l%C3%ADjst.pdf' },
    ]);
    expect(linksIn('')).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org',
    'https://localhost/x',
    'geen adres',
    'https://a:b@example.org',
  ])('are none of them when one is %s', (typed) =>
    expect(linksIn(`https://example.org/goed; ${typed}`)).toBeNull(),
  );
});
