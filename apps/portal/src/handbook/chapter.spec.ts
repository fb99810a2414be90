import { readChapter } from './chapter';

const written = `---
title: Een bijeenkomst plannen
lead: In vijf minuten: klaar.
door: [Naar een nieuwe bijeenkomst](/bijeenkomsten/nieuw)
---

1. Druk op **Bewaar**.
`;

describe('the file of a chapter', () => {
  it('says its title, what it brings, the page where one does it, and its text', () => {
    expect(readChapter('plannen', written)).toEqual({
      slug: 'plannen',
      title: 'Een bijeenkomst plannen',
      lead: 'In vijf minuten: klaar.',
      door: { label: 'Naar een nieuwe bijeenkomst', path: '/bijeenkomsten/nieuw' },
      body: '1. Druk op **Bewaar**.',
    });
  });

  it('is refused by name when something is missing', () => {
    expect(() => readChapter('plannen', written.replace(/^lead.*\n/m, ''))).toThrow(
      'chapter plannen has no lead',
    );
    expect(() => readChapter('plannen', written.replace('](/', '](https://example.org/'))).toThrow(
      'is no link',
    );
    expect(() => readChapter('plannen', written.replace(/1\. .*/, ''))).toThrow('has no text');
    expect(() => readChapter('plannen', 'Zomaar tekst')).toThrow('chapter plannen has no door');
  });
});
