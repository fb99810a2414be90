import { missingFor } from './missing-for';

const empty = { plan: '', steps: [] };
const fields = (...given: Parameters<typeof missingFor>) => missingFor(...given).map(({ field }) => field);
const forward = { move: 'FORWARD', note: '' } as const;

describe('what must be there before a move', () => {
  it('a plan with steps, before something is tried', () => {
    expect(fields({ ...empty, stage: 'DESIGN' }, forward, false)).toEqual(['plan', 'steps']);
    expect(fields({ stage: 'DESIGN', plan: 'Zo', steps: ['Dit'] }, forward, false)).toEqual([]);
  });

  it('a place where it was tried, before there are findings', () => {
    expect(fields({ ...empty, stage: 'PILOT' }, forward, false)).toEqual(['sites']);
    expect(fields({ ...empty, stage: 'PILOT' }, forward, true)).toEqual([]);
  });

  it('what came out of it, before it stops; and how it turned out when it was tried', () => {
    const stop = { move: 'STOP', note: '' } as const;
    expect(fields({ ...empty, stage: 'QUESTION' }, stop, false)).toEqual(['note']);
    expect(fields({ ...empty, stage: 'PILOT' }, stop, true)).toEqual(['note', 'outcome']);
    const said = { move: 'STOP', note: 'Het werkte niet.', outcome: 'CONTRADICTS' } as const;
    expect(fields({ ...empty, stage: 'PILOT' }, said, true)).toEqual([]);
  });

  it('nothing, to go back or on again', () => {
    expect(fields({ ...empty, stage: 'PILOT' }, { move: 'BACK', note: '' }, false)).toEqual([]);
    expect(fields({ ...empty, stage: 'PILOT' }, { move: 'RESUME', note: '' }, false)).toEqual([]);
  });
});
