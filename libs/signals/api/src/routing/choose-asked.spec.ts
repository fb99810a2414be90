import type { AskReason } from './ask-reason';
import { type Candidate, chooseAsked } from './choose-asked';
import { neighboursOf } from './neighbouring-regions';

const candidate = (
  personId: string,
  reasons: AskReason[],
  { load = 0, at = personId }: { load?: number; at?: string } = {},
): Candidate => ({ personId, organisationId: at, reasons, load });
const asked = (candidates: Candidate[], coordinators: Candidate[] = [], most = 5, least = 3) =>
  chooseAsked(candidates, coordinators, { most, least }).map(({ personId }) => personId);

describe('who is asked', () => {
  it('is whoever was asked least, and of these who can offer or has shown most', () => {
    expect(
      asked([
        candidate('often', ['OFFERS', 'SHARES'], { load: 3 }),
        candidate('region', ['REGION']),
        candidate('shares', ['SHARES', 'REGION']),
        candidate('once', ['OFFERS', 'SHARES'], { load: 1 }),
      ]),
    ).toEqual(['shares', 'region', 'once', 'often']);
  });

  it('is one of each organisation, the least asked there, before a second of the same', () => {
    expect(
      asked([
        candidate('busy', ['OFFERS'], { at: 'bridge', load: 1 }),
        candidate('free', ['OFFERS'], { at: 'bridge' }),
        candidate('other', ['REGION'], { at: 'compass' }),
      ]),
    ).toEqual(['free', 'other', 'busy']);
  });

  it('is among the twelve best only: somebody who hardly knows is not asked because nobody else asked them', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      candidate(`knows-${index}`, ['SHARES'], { load: 2 }),
    );
    expect(asked([...many, candidate('hardly', ['SECTOR'])])).not.toContain('hardly');
  });

  it('is five at most at first, and whoever only comes near when there are fewer than three', () => {
    const matching = Array.from({ length: 9 }, (_, index) => candidate(`m${index}`, ['SHARES']));
    const near = [candidate('near', ['NEAR_REGION']), candidate('nearer', ['NEAR_THEME', 'NEAR_REGION'])];
    expect(asked([...matching, ...near])).toHaveLength(5);
    expect(asked([...matching.slice(0, 3), ...near])).toEqual(['m0', 'm1', 'm2']);
    expect(asked([...matching.slice(0, 1), ...near])).toEqual(['m0', 'nearer', 'near']);
  });

  it('is a coordinator when even near ones are fewer than three', () => {
    const coordinators = ['c1', 'c2', 'c3'].map((id) => candidate(id, ['COORDINATES']));
    expect(asked([candidate('m', ['SHARES'])], coordinators)).toEqual(['m', 'c1', 'c2']);
    expect(asked([], coordinators, 1, 1)).toEqual(['c1']);
    expect(asked([])).toEqual([]);
  });
});

describe('provinces beside each other', () => {
  it('are so both ways', () => {
    expect(neighboursOf('DRENTHE').sort()).toEqual(['FRIESLAND', 'GRONINGEN', 'OVERIJSSEL']);
    for (const near of neighboursOf('UTRECHT')) expect(neighboursOf(near)).toContain('UTRECHT');
  });

  it('are none for the whole country', () => {
    expect(neighboursOf('NETHERLANDS')).toEqual([]);
    expect(neighboursOf(null)).toEqual([]);
  });
});
