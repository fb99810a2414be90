import { agendaNotes, columnsOf, joinedUp, lineHours, lineParts, movedPart, resizedPart } from './day-line';

const row = (from: string, to: string, day = '') => ({ day, from, to });

describe('the line of a day', () => {
  it('has the parts whose times can be read, in the order of the clock', () => {
    expect(
      lineParts([row('14:00', '15.00'), row('half twee', '14:00'), row('1330', '14u00'), row('16', '15')]),
    ).toEqual([
      { place: 2, day: '', start: 810, end: 840 },
      { place: 0, day: '', start: 840, end: 900 },
    ]);
  });

  it('notes what does not join up: minutes without anything, two at once, an end before its start', () => {
    expect(agendaNotes([row('13:30', '13:40'), row('13:50', '14:20'), row('14:05', '14:30')])).toEqual([
      { place: 1, after: 0, what: 'GAP', minutes: 10 },
      { place: 2, after: 1, what: 'OVERLAP', minutes: 15 },
    ]);
    expect(agendaNotes([row('13:30', '14:00'), row('09:00', '10:00', '25-3')])).toEqual([]);
    const night = [row('23:00', '01:00'), row('', '10:00')];
    expect(agendaNotes(night)).toEqual([{ place: 0, after: 0, what: 'BACKWARDS', minutes: 22 * 60 }]);
    expect(agendaNotes(night, true)).toEqual([]);
  });

  it('shows whole hours around the meeting and its parts', () => {
    expect(lineHours(lineParts([row('13:30', '17:20')]), { from: '13:00', to: '' })).toEqual({
      from: 780,
      to: 1080,
    });
  });

  it('draws parts at the same time side by side, and the next one over the full width again', () => {
    const parts = lineParts([
      row('13:00', '15:00'),
      row('13:30', '14:00'),
      row('14:00', '14:30'),
      row('15:00', '16:00'),
    ]);
    expect(columnsOf(parts)).toEqual([
      { column: 0, columns: 2 },
      { column: 1, columns: 2 },
      { column: 1, columns: 2 },
      { column: 0, columns: 1 },
    ]);
  });

  it('is joined up with the lengths as they were, each day on its own', () => {
    const rows = [row('14:00', '14:30'), row('13:30', '13:40'), row('09:10', '10:00', '25-3'), row('', '')];
    expect(joinedUp(rows)).toEqual([
      row('13:40', '14:10'),
      row('13:30', '13:40'),
      row('09:10', '10:00', '25-3'),
      row('', ''),
    ]);
  });

  it('moves and stretches parts in steps of five minutes, within the day', () => {
    const part = { place: 0, day: '', start: 812, end: 842 };
    expect(movedPart(part, 5)).toEqual({ start: 815, end: 845 });
    expect(movedPart(part, -2000)).toEqual({ start: 0, end: 30 });
    expect(resizedPart(part, 9)).toEqual({ start: 812, end: 850 });
    expect(resizedPart(part, -60)).toEqual({ start: 812, end: 817 });
  });
});
