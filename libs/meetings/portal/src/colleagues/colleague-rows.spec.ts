import { FormFields } from '@verbonden/shared/web';
import {
  changedColleagues,
  colleagueInputs,
  type ColleagueRow,
  emptyColleague,
  withColleagues,
} from './colleague-rows';

const row = (name: string): ColleagueRow => ({
  personId: '',
  name,
  email: `${name}@example.org`,
  mode: 'ONSITE',
});
const names = (rows: readonly ColleagueRow[]) => rows.map(({ name }) => name);
const three = ['anna', 'bram', 'chris'].map(row);

describe('the list of colleagues', () => {
  it.each([
    ['omhoog:1', ['bram', 'anna', 'chris']],
    ['omlaag:1', ['anna', 'chris', 'bram']],
    ['omhoog:0', ['anna', 'bram', 'chris']],
    ['weg:0', ['bram', 'chris']],
    ['erbij', ['anna', 'bram', 'chris', '']],
    ['weg:9', ['anna', 'bram', 'chris']],
  ])('after %s is %j', (step, after) => {
    expect(names(changedColleagues(three, step))).toEqual(after);
  });

  it('has ten rows at most, and one at least', () => {
    const ten = Array.from({ length: 10 }, () => row('x'));
    expect(changedColleagues(ten, 'erbij')).toHaveLength(10);
    expect(changedColleagues([row('anna')], 'weg:0')).toEqual([emptyColleague]);
  });

  it('leaves empty rows out and remembers from which row each came', () => {
    const chosen = { ...row('typed too'), personId: 'p1', mode: 'ONLINE' };
    expect(colleagueInputs([emptyColleague, chosen, row('anna')])).toEqual({
      inputs: [
        { personId: 'p1', name: null, email: null, mode: 'ONLINE' },
        { personId: null, name: 'anna', email: 'anna@example.org', mode: 'ONSITE' },
      ],
      places: [1, 2],
    });
  });

  it('keeps what was typed when a row is added', () => {
    const data = new FormData();
    data.set('collega-aantal', '1');
    data.set('collega-0-name', 'Anna');
    data.set('rij', 'erbij');
    expect(withColleagues(new FormFields(data))?.values).toMatchObject({
      'collega-aantal': ['2'],
      'collega-0-name': ['Anna'],
      'collega-1-name': [''],
    });
  });
});
