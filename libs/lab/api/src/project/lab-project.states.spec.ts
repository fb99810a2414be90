import { afterMove, labMoves, labStages, wasTried } from './lab-project.states';

const at = (stage: (typeof labStages)[number], isStopped = false) => ({ stage, isStopped });

describe('the life of a Lab project', () => {
  it('goes on step by step until there are findings; publishing comes from its practice', () => {
    expect(afterMove('FORWARD', at('QUESTION'))).toEqual(at('DESIGN'));
    expect(afterMove('FORWARD', at('DESIGN'))).toEqual(at('PILOT'));
    expect(afterMove('FORWARD', at('PILOT'))).toEqual(at('FINDINGS'));
    expect(afterMove('FORWARD', at('FINDINGS'))).toBeNull();
  });

  it('goes back a step, but not before the question', () => {
    expect(afterMove('BACK', at('FINDINGS'))).toEqual(at('PILOT'));
    expect(afterMove('BACK', at('QUESTION'))).toBeNull();
  });

  it('stops anywhere and goes on where it was; stopped it takes no step', () => {
    for (const stage of ['QUESTION', 'DESIGN', 'PILOT', 'FINDINGS'] as const) {
      expect(afterMove('STOP', at(stage))).toEqual(at(stage, true));
      expect(afterMove('RESUME', at(stage, true))).toEqual(at(stage));
      for (const move of ['FORWARD', 'BACK', 'STOP'] as const)
        expect(afterMove(move, at(stage, true))).toBeNull();
      expect(afterMove('RESUME', at(stage))).toBeNull();
    }
  });

  it('ends when it is published', () => {
    for (const move of labMoves) expect(afterMove(move, at('PUBLISHED'))).toBeNull();
  });

  it('was tried from the pilot on', () => {
    expect(labStages.filter(wasTried)).toEqual(['PILOT', 'FINDINGS', 'PUBLISHED']);
  });
});
