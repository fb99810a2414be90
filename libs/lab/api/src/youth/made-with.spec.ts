import { labelOf, stagesOf, youthStages } from './made-with';

const record = (stage: (typeof youthStages)[number], number = 3) => ({ stage, number });

describe('the label that young people took part', () => {
  it('comes from records: none without, made with them when they had a say', () => {
    expect(labelOf([])).toBeNull();
    for (const stage of ['IDEA', 'MAKE', 'DECIDE'] as const)
      expect(labelOf([record(stage)])).toBe('MADE_WITH');
  });

  it('says that they tested it when that is all they did', () => {
    expect(labelOf([record('TEST'), record('TEST')])).toBe('TESTED_BY');
    expect(labelOf([record('TEST'), record('IDEA')])).toBe('MADE_WITH');
  });

  it('tells each stage with the most who were there at once', () => {
    expect(stagesOf([record('TEST', 4), record('IDEA', 2), record('TEST', 9)])).toEqual([
      { stage: 'IDEA', number: 2 },
      { stage: 'TEST', number: 9 },
    ]);
  });
});
