import { changedMoments, fieldsOfMoments, momentsIn, mostMoments } from './moment-rows';

const row = { day: '24-3-2027', from: '13:30', to: '17:00', form: 'HYBRID' };

describe('the moments in a form', () => {
  it('are read as they were written', () => {
    const fields = fieldsOfMoments([row, { ...row, day: '7 april', form: 'ONSITE' }]);
    expect(momentsIn((field) => fields[field] ?? '')).toEqual([
      row,
      { ...row, day: '7 april', form: 'ONSITE' },
    ]);
  });

  it('get one more with the times of the one before, ten at most', () => {
    expect(changedMoments([row], 'erbij')).toEqual([row, { ...row, day: '' }]);
    const ten = Array.from({ length: mostMoments }, () => row);
    expect(changedMoments(ten, 'erbij')).toBe(ten);
  });

  it('lose the one that is taken away', () => {
    expect(changedMoments([row, { ...row, day: '7 april' }], 'weg:0')).toEqual([{ ...row, day: '7 april' }]);
  });

  it.each(['weg:7', 'weg:x', 'anders', ''])(
    'stay as they are for a step that makes no sense (%s)',
    (step) => {
      const rows = [row];
      expect(changedMoments(rows, step)).toBe(rows);
    },
  );

  it('are as many as can be, whatever a form says', () => {
    expect(momentsIn(() => '9999')).toHaveLength(mostMoments);
    expect(momentsIn(() => '-3')).toEqual([]);
  });
});
