import { PolicyBlock, PolicyBlockKind } from './policy-block.entity';
import type { FigureSource, ItemSource } from './policy-source';
import { figureChanges, itemChanges } from './source-changes';
import { numberedSources } from './source-numbers';

const item: ItemSource = {
  title: 'De vrije woensdag',
  slug: 'de-vrije-woensdag-1a',
  kind: 'GOOD_PRACTICE',
  summary: 'Een middag niets.',
  publisher: '',
  year: 2026,
  asks: { time: 'Een middag per week' },
  evidenceLevel: 'DESCRIBED',
  evidenceUrl: 'https://databank.example.org/12',
  evidenceOn: '2025-05-03',
};
const figure: FigureSource = {
  from: 'OWN',
  sentence: 'In Waterbrug zorgen 900 jongeren.',
  source: 'Gezondheidsmonitor',
  year: 2025,
  url: null,
  locale: 'nl',
  estimate: null,
};
const block = (id: string, kind: PolicyBlockKind, taken: ItemSource | FigureSource | null) =>
  Object.assign(new PolicyBlock(), { id, kind, taken });

describe('the sources of a policy text', () => {
  it('are numbered as they are met; own words have none, and the same source has one number', () => {
    const { sources, numbers } = numberedSources([
      block('words', PolicyBlockKind.TEXT, null),
      block('figure', PolicyBlockKind.FIGURE, figure),
      block('item', PolicyBlockKind.ITEM, item),
      block('again', PolicyBlockKind.ITEM, item),
      block('other', PolicyBlockKind.FIGURE, { ...figure, sentence: 'Een andere zin uit dezelfde bron.' }),
    ]);
    expect(Object.fromEntries(numbers)).toEqual({ figure: 1, item: 2, again: 2, other: 1 });
    expect(sources.map(({ number, block: { id } }) => [number, id])).toEqual([
      [1, 'figure'],
      [2, 'item'],
    ]);
  });

  it('an item that was taken over again with another level is another source', () => {
    const { sources } = numberedSources([
      block('item', PolicyBlockKind.ITEM, item),
      block('again', PolicyBlockKind.ITEM, { ...item, evidenceLevel: 'GROUNDED' }),
    ]);
    expect(sources).toHaveLength(2);
  });
});

describe('what changed of a source', () => {
  it('is told in the words of its form, the levels in theirs', () => {
    const after: ItemSource = {
      ...item,
      evidenceLevel: 'GOOD_INDICATIONS',
      evidenceOn: '2026-09-01',
      asks: {},
    };
    expect(itemChanges(item, after, 'nl')).toEqual([
      { label: 'Tijd', before: 'Een middag per week', after: '' },
      { label: 'Hoe goed is het onderzocht?', before: 'goed beschreven', after: 'goede aanwijzingen' },
      { label: 'Van wanneer is dat?', before: 'zaterdag 3 mei 2025', after: 'dinsdag 1 september 2026' },
    ]);
    expect(itemChanges(item, { ...item }, 'en')).toEqual([]);
  });

  it('of a figure is its sentence, its source and its year', () => {
    expect(figureChanges(figure, { ...figure, source: 'CBS', year: 2027 }, 'en')).toEqual([
      { label: 'The source', before: 'Gezondheidsmonitor', after: 'CBS' },
      { label: 'The year', before: '2025', after: '2027' },
    ]);
  });
});
