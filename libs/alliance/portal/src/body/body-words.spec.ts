import { dayOfYear, heldOn, organisationsIn, readOnDay, type ShownRole, yearsOf } from './body-words';

const role = (traits: Partial<ShownRole> = {}): ShownRole => ({
  id: '1',
  roleLabel: 'Deelnemer',
  since: '2020-01-01',
  knownFrom: null,
  until: null,
  organisation: { slug: 'de-brug', name: 'De Brug' },
  ...traits,
});
const today = '2027-01-04';

describe('a body through the years', () => {
  it.each([
    ['', today],
    ['2027', today],
    ['2020', '2020-01-01'],
    ['2023-07-01', '2023-07-01'],
    ['1-7-2023', '2023-07-01'],
    ['ooit', null],
    ['2023-02-30', null],
  ])('the address ‘%s’ asks for %s', (asked, day) => {
    expect(readOnDay(asked, today)).toBe(day);
  });

  it('a role holds from its first day until the day it ended', () => {
    const closed = role({ until: '2023-01-01' });
    const on = (day: string) => heldOn([closed], day).length;
    expect([on('2019-12-31'), on('2020-01-01'), on('2022-12-31'), on('2023-01-01')]).toEqual([0, 1, 1, 0]);
    expect(heldOn([role({ since: null, knownFrom: '2023-01-01' })], '2022-01-01')).toEqual([]);
  });

  it('an organisation with two roles is one', () => {
    expect(organisationsIn([role(), role({ id: '2', roleLabel: 'Gastheer' })])).toBe(1);
  });

  it('begins with its first role, and is never empty of years', () => {
    expect(yearsOf([role(), role({ since: '2025-05-05' })], today)).toEqual({ from: 2020, to: 2027 });
    expect(yearsOf([], today)).toEqual({ from: 2027, to: 2027 });
    expect(dayOfYear(2021, today)).toBe('2021-01-01');
  });
});
