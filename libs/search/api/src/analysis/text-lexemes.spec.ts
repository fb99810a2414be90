import { lexemesIn } from './text-lexemes';

const pairs = (text: string): string[] => [...lexemesIn(text, 'nl')].flatMap((each) => each.pairs);

describe('words that stand next to each other', () => {
  it('are a pair, whichever comes first and with small words between', () => {
    expect(pairs('ondersteuning van de mantelzorgers')).toEqual(['mantelzorg&ondersteun']);
    expect(pairs('mantelzorgondersteuning')).toEqual(['mantelzorg&ondersteun']);
    expect(pairs('het beleid van de gemeente')).toEqual(pairs('gemeentebeleid'));
  });

  it('are one, also when a word in between only describes', () => {
    expect(pairs('ondersteuning van jonge mantelzorgers')).toContain('mantelzorg&ondersteun');
  });

  it('are none across the end of a sentence or a line', () => {
    expect(pairs('Dit is de gemeente. Beleid volgt.')).not.toContain('beleid&gemeente');
    expect(pairs('gemeente\nbeleid')).toEqual([]);
  });
});
