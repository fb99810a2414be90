import { globSync, readFileSync } from 'node:fs';
import { pageSources, pairsIn, programSources, root, saidIn } from './wording/said-texts';

const catalogues = globSync(['apps/portal/src/**/messages.en.json', 'libs/**/src/**/messages.en.json'], {
  cwd: root,
});

const placeholders = (text: string) =>
  [...text.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)(?=[,}])/g)].map(([, name]) => name).sort();

describe('English', () => {
  const said = pageSources.map(saidIn);
  const dutch = new Set(said.flatMap(({ texts }) => texts));
  const english = catalogues.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(root + file, 'utf8')) as Record<string, string>),
  );

  it('is there for every text that is said, and every text is written where it is said', () => {
    const known = new Set(english.map(([text]) => text));
    expect(said.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    expect([...dutch].filter((text) => !known.has(text))).toEqual([]);
  });

  it('holds nothing that nobody says any more', () => {
    expect(english.map(([text]) => text).filter((text) => !dutch.has(text))).toEqual([]);
  });

  it('fills in the same names as the Dutch', () => {
    for (const [text, translation] of english) {
      expect([text, new Set(placeholders(translation))]).toEqual([text, new Set(placeholders(text))]);
    }
  });

  describe('in mails and errors', () => {
    const written = programSources.map(pairsIn);
    const filledIn = (texts: readonly string[]) => texts.join(' ').split('{…}').length;

    it('stands beside the Dutch, everywhere', () => {
      expect(written.flatMap(({ alone }) => alone)).toEqual([]);
      const pairs = written.flatMap((each) => each.pairs);
      expect(pairs.filter(({ nl, en }) => nl.join('').trim() !== '' && en.join('').trim() === '')).toEqual(
        [],
      );
    });

    it('is not the Dutch again', () => {
      const same = written
        .flatMap(({ pairs }) => pairs)
        .filter(({ nl, en }) => nl.join(' ') === en.join(' ') && / \p{Ll}+ /u.test(nl.join(' ')))
        .map(({ file, nl }) => `${file}: ${nl.join(' ')}`);
      expect(same).toEqual([]);
    });

    it('fills in as much as the Dutch', () => {
      const other = written
        .flatMap(({ pairs }) => pairs)
        .filter(({ nl, en }) => nl.length === 1 && en.length === 1 && filledIn(nl) !== filledIn(en))
        // English has a verb of its own for one and for many, or says less; looked at by hand.
        .filter(({ file }) => !/\/(media-letters|subsession-problems|meeting-seats)\.ts$/.test(file))
        .map(({ file, nl, en }) => `${file}: ${nl.join('')} / ${en.join('')}`);
      expect(other).toEqual([]);
    });
  });
});
