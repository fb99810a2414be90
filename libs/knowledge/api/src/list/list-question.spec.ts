import { addressOf, questionOf } from './list-question';

/** As Express reads an address: a name that is there twice is a list. */
function read(address: string) {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) {
    query[name] = name in query ? [query[name]!, value].flat() : value;
  }
  return questionOf(query);
}

describe('the question in an address of the list', () => {
  it('is what the list itself would be asked: words, filters, a year, a step of the ladder and all above it', () => {
    const address =
      '?q=rad&letterlijk=ja&soort=TOOL&thema=SUPPORT&thema=GRIEF&bewijs=GOOD_INDICATIONS&organisatie=de-brug&vanaf=2025';
    const question = read(address);
    expect(question).toMatchObject({
      search: 'rad',
      insist: true,
      filter: {
        kinds: ['TOOL'],
        themes: ['SUPPORT', 'GRIEF'],
        evidenceLevels: ['GOOD_INDICATIONS', 'STRONG_INDICATIONS'],
        organisation: ['de-brug'],
        publishedFrom: '2025-01-01',
      },
    });
    expect(addressOf(question)).toBe(address);
  });

  it('asks for everything when it says nothing that is understood', () => {
    expect(addressOf(read('?q=&thema=&vanaf=ooit&organisatie=../x&kleur=rood'))).toBe('');
  });
});
