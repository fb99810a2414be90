import { emptyContent } from '../item/knowledge-content';
import { linksIn } from './links-in';

const item = {
  ...emptyContent,
  url: 'https://example.org/aanpak#deel-2',
  evidenceUrl: 'https://example.org/databank/12',
  body: '# Kop\n\n[Meer](https://example.org/meer) en ![een foto](https://example.org/foto.jpg), nog eens [meer](https://example.org/meer#onder).\n\n- <https://example.org/lijst>\n\n[mail](mailto:a@example.org) [hier](/kennis/iets)\n\n`https://example.org/code`',
};

describe('the links of an item', () => {
  it('are its address, its source and those in its text, each once and without the part of a page', () => {
    expect(linksIn(item)).toEqual([
      { url: 'https://example.org/aanpak', place: 'ADDRESS' },
      { url: 'https://example.org/databank/12', place: 'EVIDENCE' },
      { url: 'https://example.org/meer', place: 'TEXT' },
      { url: 'https://example.org/foto.jpg', place: 'TEXT' },
      { url: 'https://example.org/lijst', place: 'TEXT' },
    ]);
  });

  it('stand in the parts and steps of a story too', () => {
    const story = {
      ...emptyContent,
      sections: { why: 'Lees [dit](https://example.org/waarom).' },
      steps: ['Vraag het [formulier](https://example.org/formulier) aan.'],
    };
    expect(linksIn(story).map(({ url }) => url)).toEqual([
      'https://example.org/waarom',
      'https://example.org/formulier',
    ]);
  });
});
