import { type Cited, citationOf } from './citation';

const practice: Cited = {
  title: 'De vrije woensdag',
  by: 'Steunpunt De Brug',
  year: 2026,
  kind: 'Aanpak uit de praktijk',
  network: 'Verbonden',
  address: 'https://verbonden.example.org/kennis/de-vrije-woensdag',
};

describe('how to refer to an item', () => {
  it('names who, when, what and where it stays', () => {
    expect(citationOf(practice, 'nl')).toBe(
      'Steunpunt De Brug. (2026). De vrije woensdag [Aanpak uit de praktijk]. Verbonden. https://verbonden.example.org/kennis/de-vrije-woensdag',
    );
  });

  it('begins with the title when nobody is named', () => {
    expect(citationOf({ ...practice, by: '' }, 'nl')).toMatch(
      /^De vrije woensdag \[Aanpak uit de praktijk\]\. \(2026\)\. Verbonden\. /,
    );
  });

  it('says in the language of the reader that the year is not known', () => {
    expect(citationOf({ ...practice, year: null }, 'nl')).toContain('(z.d.)');
    expect(citationOf({ ...practice, year: null }, 'en')).toContain('(n.d.)');
  });

  it('does not name the network twice', () => {
    expect(citationOf({ ...practice, by: 'Verbonden' }, 'nl').match(/Verbonden/g)).toHaveLength(1);
  });

  it('keeps the mark that a title or name ends with', () => {
    expect(citationOf({ ...practice, title: 'Wat helpt?', by: 'Stichting X.' }, 'nl')).toMatch(
      /^Stichting X\. \(2026\)\. Wat helpt\? \[/,
    );
  });
});
