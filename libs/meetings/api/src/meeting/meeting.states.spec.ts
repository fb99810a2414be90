import { MeetingStatus } from './meeting.enums';
import { assertCanChange, assertNoPollRuns, assertStep, isUnpublished } from './meeting.states';

const { DRAFT, DATE_POLL, PUBLISHED, HELD, RECAP_PUBLISHED, CANCELLED } = MeetingStatus;
const refused = expect.objectContaining({ code: 'CONFLICT' });

describe('the life of a meeting', () => {
  it.each([
    [DRAFT, PUBLISHED],
    [DRAFT, DATE_POLL],
    [DATE_POLL, PUBLISHED],
    [DATE_POLL, CANCELLED],
    [PUBLISHED, HELD],
    [HELD, RECAP_PUBLISHED],
  ])('goes from %s to %s', (from, to) => {
    expect(() => assertStep(from, to)).not.toThrow();
  });

  it.each([
    [PUBLISHED, DATE_POLL],
    [DATE_POLL, DATE_POLL],
    [DATE_POLL, HELD],
    [HELD, CANCELLED],
    [CANCELLED, PUBLISHED],
  ])('never goes from %s to %s', (from, to) => {
    expect(() => assertStep(from, to)).toThrow(refused);
  });

  it('may be changed in a date poll, but not moved or published past it', () => {
    expect(() => assertCanChange(DATE_POLL)).not.toThrow();
    expect(() => assertNoPollRuns(DATE_POLL)).toThrow(refused);
    expect(() => assertNoPollRuns(DRAFT)).not.toThrow();
    expect([DRAFT, DATE_POLL, PUBLISHED].filter(isUnpublished)).toEqual([DRAFT, DATE_POLL]);
  });
});
