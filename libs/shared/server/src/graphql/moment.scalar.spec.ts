import { parseValue } from 'graphql';
import { Moment } from './moment.scalar';

describe('a moment in the API', () => {
  it('is read with its offset and written in UTC', () => {
    expect(Moment.parseValue('2027-03-24T13:30:00+01:00')).toEqual(new Date('2027-03-24T12:30:00Z'));
    expect(Moment.parseLiteral(parseValue('"2027-03-24T12:30:00.500Z"'))).toEqual(
      new Date('2027-03-24T12:30:00.500Z'),
    );
    expect(Moment.serialize(new Date('2027-03-24T12:30:00Z'))).toBe('2027-03-24T12:30:00.000Z');
  });

  it.each([
    ['a local time without offset', '2027-03-24T13:30'],
    ['a day that does not exist', '2027-02-30T13:30:00Z'],
    ['words', 'morgen'],
    ['a number', 1_806_000_000_000],
    ['nothing', ''],
    ['very much', '2027-03-24T13:30:00Z'.repeat(1000)],
  ])('is refused when it is %s', (_, value) => {
    expect(() => Moment.parseValue(value)).toThrow('with its offset');
  });
});
