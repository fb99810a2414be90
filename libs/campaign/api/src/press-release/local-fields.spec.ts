import { renderMarkdown } from '@verbonden/shared/server';
import { fieldsIn, filledIn, filledInMarkdown, unknownFields } from './local-fields';

const nothing = { gemeente: null, organisatie: null, woordvoerder: null, aantal: null };

describe('the local fields of a press release', () => {
  it('are told in the order of the form, each once', () => {
    expect(fieldsIn('{woordvoerder} van {organisatie} in {gemeente} ({organisatie})')).toEqual([
      'gemeente',
      'organisatie',
      'woordvoerder',
    ]);
    expect(fieldsIn('Geen veld, ook niet {naam} of { gemeente }.')).toEqual([]);
  });

  it('with a mistake in their name are told to who writes the release', () => {
    expect(unknownFields('{gemeente} en {gemente}, {gemente}')).toEqual(['gemente']);
  });

  it('keep their mark until they are filled in', () => {
    expect(filledIn('In {gemeente} zijn het er {aantal}.', { ...nothing, gemeente: 'Zwolle' })).toBe(
      'In Zwolle zijn het er {aantal}.',
    );
  });

  it('are words, whatever somebody types', () => {
    const values = { ...nothing, organisatie: '# [Klik](https://example.org) *nu*' };
    const html = renderMarkdown(filledInMarkdown('{organisatie} helpt.', values));
    expect(html).not.toMatch(/<a|<h2|<em/);
    expect(html).toContain('[Klik](https://example.org) *nu*');
  });
});
