import { MaterialFormat } from './drawing/format';
import { standardTemplates } from './standard-set';

const comesOut = (beginsOn: string, format: MaterialFormat) =>
  standardTemplates(beginsOn)
    .find((each) => each.format === format)!
    .releasesAt.toISOString();

describe('the house’s own set', () => {
  it('comes out at nine in the Netherlands, in winter and in summer, however long before', () => {
    expect(comesOut('2027-06-01', MaterialFormat.PRESS_RELEASE)).toBe('2027-05-18T07:00:00.000Z');
    expect(comesOut('2027-06-01', MaterialFormat.POSTER_A4)).toBe('2027-03-03T08:00:00.000Z');
    expect(comesOut('2027-11-01', MaterialFormat.PRESS_RELEASE)).toBe('2027-10-18T07:00:00.000Z');
  });
});
