import { firstStep, stepOf, stepsOf, whereWrong } from './register-steps';

const seats = (left: number, waiting = 0) => ({ seats: 10, taken: 10 - left, waiting, left });
const round = {
  id: 'ronde',
  title: 'Kies',
  subsessions: [
    {
      id: 'klas',
      title: 'In de klas',
      description: '',
      hostName: null,
      room: null,
      seats: { onsite: seats(3), online: null },
    },
  ],
};
const hybrid = { seats: { onsite: seats(2), online: seats(5) }, agenda: [round] };

describe('the steps of registering', () => {
  it('are three at most, and only those with something to choose', () => {
    expect(stepsOf(hybrid)).toEqual(['hoe', 'sessies', 'wensen']);
    expect(stepsOf({ ...hybrid, agenda: [] })).toEqual(['hoe', 'wensen']);
    expect(stepsOf({ seats: { onsite: seats(2), online: null }, agenda: [] })).toEqual(['wensen']);
  });

  it('begin after the way that was chosen before, unless coming online meanwhile is still to be asked', () => {
    expect(firstStep(hybrid, null)).toBe('hoe');
    expect(firstStep(hybrid, 'ONSITE')).toBe('sessies');
    const full = { ...hybrid, seats: { onsite: seats(0, 2), online: seats(5) } };
    expect(firstStep(full, 'ONSITE')).toBe('hoe');
    expect(firstStep(full, 'ONLINE')).toBe('sessies');
  });

  it('lead back to what is wrong', () => {
    const values = { naar: ['klaar'] };
    const wrong = whereWrong({ values, problems: [{ field: 'tweede-ronde', message: 'dezelfde' }] });
    expect(stepOf(wrong, hybrid)).toBe('sessies');
    expect(stepOf(whereWrong({ values, problems: [], message: 'Dit lukte niet.' }), hybrid)).toBe('wensen');
  });
});
