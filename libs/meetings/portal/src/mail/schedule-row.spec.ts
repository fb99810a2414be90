import { FormFields } from '@verbonden/shared/web';
import { atRows, fieldsOfRows, rowsIn, type ScheduleRow, withStep } from './schedule-row';

const week: ScheduleRow = { amount: '7', unit: 'DAYS', mode: '', text: 'Tot dan!', textEn: '' };
const hour: ScheduleRow = { amount: 'een', unit: 'HOURS', mode: 'ONLINE', text: '', textEn: '' };

function sent(rows: readonly ScheduleRow[], step = ''): FormFields {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...fieldsOfRows(rows), stap: step, version: '2' })) {
    data.append(name, value);
  }
  return new FormFields(data);
}

function rowsAfter(rows: readonly ScheduleRow[], step: string): ScheduleRow[] {
  const values = withStep(sent(rows, step))?.values ?? {};
  return rowsIn((field) => values[field]?.[0] ?? '');
}

describe('the rows of a schedule in a form', () => {
  it('come back as typed, also what is no number', () => {
    const form = sent([week, hour]);
    expect(rowsIn((field) => form.prose(field))).toEqual([week, hour]);
    expect(withStep(form)).toBeNull();
  });

  it('become one more or one less, and nothing else that was typed is lost', () => {
    expect(rowsAfter([week, hour], 'weg:0')).toEqual([hour]);
    expect(rowsAfter([week], 'erbij').map(({ amount }) => amount)).toEqual(['7', '']);
    expect(rowsAfter(Array<ScheduleRow>(6).fill(week), 'erbij')).toHaveLength(6);
    expect(withStep(sent([week], 'erbij'))?.values['version']).toEqual(['2']);
  });

  it('get the problems that the API names at their places', () => {
    const problems = [{ field: 'moments.1.amount', message: 'Te laat.' }];
    expect(atRows({ values: {}, problems }).problems).toEqual([
      { field: 'moment-1-amount', message: 'Te laat.' },
    ]);
  });
});
