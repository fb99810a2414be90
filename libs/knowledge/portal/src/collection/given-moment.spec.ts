import { givenMoment } from './given-moment';

describe('a day in the address of a collection', () => {
  it('is the moment it began', () => {
    expect(givenMoment('2027-03-24')).toBe('2027-03-24T00:00:00.000Z');
  });

  it.each([null, '', '2027-02-30', '2027-13-01', 'gisteren', '2027-03-24T10:00', '0000'])(
    '%j is none',
    (day) => {
      expect(givenMoment(day)).toBeNull();
    },
  );
});
