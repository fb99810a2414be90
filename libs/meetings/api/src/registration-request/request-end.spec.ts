import { aMeeting } from '../testing';
import { MeetingStatus } from '../meeting/meeting.enums';
import { RequestKind, RequestStatus } from './registration-request.entity';
import { assertRequestStep, requestSteps } from './registration-request.states';
import { endOf, isOpen, ownEnd } from './request-end';

const asked = new Date('2027-01-04T09:00:00Z');
const pending = (endsAt: Date | null) => ({ status: RequestStatus.PENDING, endsAt });

describe('a request ends', () => {
  it.each([
    [RequestKind.GUEST, '2027-01-11T09:00:00.000Z'],
    [RequestKind.COLLEAGUE, '2027-01-11T09:00:00.000Z'],
    [RequestKind.APPROVAL, '2027-01-18T09:00:00.000Z'],
    [RequestKind.INVITATION, '2027-03-24T12:30:00.000Z'],
  ])('of the kind %s at %s', (kind, end) => {
    expect(endOf({ endsAt: ownEnd(kind, asked) }, aMeeting()).toISOString()).toBe(end);
  });

  it('when registration closes, when that is sooner', () => {
    const registrationClosesAt = new Date('2027-01-06T09:00:00Z');
    expect(endOf({ endsAt: ownEnd(RequestKind.GUEST, asked) }, aMeeting({ registrationClosesAt }))).toEqual(
      registrationClosesAt,
    );
  });

  it('at the very moment of its end, and with its meeting', () => {
    const end = ownEnd(RequestKind.GUEST, asked)!;
    const before = new Date(end.getTime() - 1);
    expect(isOpen(pending(end), aMeeting(), before)).toBe(true);
    expect(isOpen(pending(end), aMeeting(), end)).toBe(false);
    expect(isOpen(pending(end), aMeeting({ status: MeetingStatus.CANCELLED }), before)).toBe(false);
  });
});

describe('the life of a request', () => {
  it('can always begin again, so that nobody is kept out by an answer of before', () => {
    for (const steps of Object.values(requestSteps)) expect(steps).toContain(RequestStatus.PENDING);
  });

  it('has no yes after the end, and no no after a yes', () => {
    expect(() => assertRequestStep(RequestStatus.EXPIRED, RequestStatus.ACCEPTED)).toThrow('has passed');
    expect(() => assertRequestStep(RequestStatus.ACCEPTED, RequestStatus.DECLINED)).toThrow('already');
  });
});
