import { joinedPeriod } from './joined-period';

const period = (since: string | null, until: string | null, knownFrom: string | null = null) => ({
  since,
  knownFrom,
  until,
});

describe('one role out of two that overlap', () => {
  it('lasts from the first day to the last', () => {
    expect(joinedPeriod([period('2021-01-01', '2024-01-01'), period('2020-01-01', '2022-01-01')])).toEqual(
      period('2020-01-01', '2024-01-01'),
    );
  });

  it('is open when one of them is', () => {
    expect(joinedPeriod([period('2021-01-01', null), period('2020-01-01', '2022-01-01')])).toEqual(
      period('2020-01-01', null),
    );
  });

  it('claims no first day that nobody knew', () => {
    expect(joinedPeriod([period(null, null, '2020-01-01'), period('2021-01-01', null)])).toEqual(
      period(null, null, '2020-01-01'),
    );
  });
});
