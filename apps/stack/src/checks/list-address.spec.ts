import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const libs = join(import.meta.dirname, '../../../../libs/knowledge');

/** The words of an object in a file: neither side may import the other, so they are read. */
function wordsOf(file: string, name: string): Record<string, string> {
  const text = readFileSync(join(libs, file), 'utf8');
  const [, body = ''] = new RegExp(`const ${name}\\b[^{]*\\{([^}]*)\\}`).exec(text) ?? [];
  return Object.fromEntries([...body.matchAll(/(\w+): '(\w+)'/g)].map(([, key, word]) => [key!, word!]));
}

const swapped = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [word, key]));

describe('the address of the list of knowledge', () => {
  it('is read by feeds, files and embeds as the page writes it', () => {
    const written = wordsOf('portal/src/knowledge-list/list-address.ts', 'facetNames');
    expect(Object.keys(written).length).toBeGreaterThan(10);
    expect(wordsOf('api/src/list/list-question.ts', 'names')).toEqual(written);
  });

  it('names the orders alike', () => {
    const written = wordsOf('portal/src/knowledge-list/list-address.ts', 'sortNames');
    expect(Object.keys(written)).toHaveLength(3);
    expect(swapped(wordsOf('api/src/list/list-question.ts', 'sorts'))).toEqual(written);
  });
});
