import { listedWordsIn } from './listed-words';

const list = ['zielig', 'lotgenoot', 'doelgroep', 'in een isolement', 'slachtoffer'].map((word) => ({
  id: word,
  word,
}));
const found = (text: string) => listedWordsIn(text, list).map((each) => each.found);

describe('listed words in a text', () => {
  it('are found in all their forms, as they stand there, each once', () => {
    expect(found('Een zielige jongen. Zielig hoor. En de Doelgroepen van het beleid.')).toEqual([
      'zielige',
      'Doelgroepen',
    ]);
    expect(found('Contact met lotgenoten helpt.')).toEqual(['lotgenoten']);
  });

  it('may be several words behind each other', () => {
    expect(found('Zij leven vaak in een isolement, zegt men.')).toEqual(['in een isolement']);
    expect(found('Een isolement in huis.')).toEqual([]);
  });

  it('are whole words: a piece of another word is none', () => {
    expect(found('Zieligheid bestaat, zegt de mandolinegroep.')).toEqual([]);
  });

  it('are left alone where somebody is quoted', () => {
    expect(found('Noor zegt: “Ik ben niet zielig.”')).toEqual([]);
    expect(found("Zij zei 'ik ben geen slachtoffer' en lachte.")).toEqual([]);
    expect(found('> Ik ben niet zielig\n\nDat schreef ze.')).toEqual([]);
    expect(found('Zij zei "zielig" en ik schreef: een zielig kind.')).toEqual(['zielig']);
    expect(found('Zie https://example.org/zielig en `zielig`.')).toEqual([]);
  });

  it('an apostrophe opens no quotation', () => {
    expect(found("Oma's hond is zielig, 's avonds ook.")).toEqual(['zielig']);
    expect(found('Oma’s hond is zielig, ’s avonds ook.')).toEqual(['zielig']);
  });
});
