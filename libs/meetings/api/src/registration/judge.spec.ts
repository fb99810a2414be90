import { newId } from '@verbonden/shared/server';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingForm, RegistrationPolicy } from '../meeting/meeting.enums';
import { aMeeting } from '../testing';
import { SubsessionSeating } from '../subsession/subsession-seating';
import { judge } from './judge';
import { RegistrationEventKind } from './registration-event.entity';
import { RegistrationStatus } from './registration.entity';
import type { SeatRequest, Verdict } from './seat-request';
import { Seating } from './seating';
import { seatsOf } from './seats';

const { ONSITE, ONLINE } = AttendanceMode;
const coordinator = newId();
const open = new Date('2027-01-04T09:00:00Z');
const closed = new Date('2027-03-24T13:00:00Z');
const past = new Date('2027-03-24T16:00:00Z');

/** The seats of a meeting that nobody came to yet. */
function seatingOf(meeting: Meeting, now = open): Seating {
  const none = { ONSITE: 0, ONLINE: 0 };
  const count = { seats: seatsOf(meeting), taken: none, waiting: none };
  const start = { meetingId: meeting.id, count, lastNumber: 0, registrations: [] };
  return new Seating({ ...start, lineComplete: true, givesSeats: true }, now);
}

/** A meeting without rounds and its seats. */
const at = (meeting: Meeting, seating: Seating) => ({
  meeting,
  seating,
  rounds: new SubsessionSeating({ subsessions: [], choices: [], modes: new Map(), givesSeats: true }, open),
});

/** What somebody is told, and how it was written in the history. */
function said(verdict: Verdict, seating: Seating): [string, RegistrationEventKind | undefined] {
  const { outcome, registration } = verdict;
  return [outcome === 'AS_IT_STANDS' ? registration!.status : outcome, seating.events.at(-1)?.what];
}

const registering: SeatRequest = {
  what: 'REGISTER',
  personId: newId(),
  by: null,
  mode: ONSITE,
  onlineMeanwhile: false,
  isFor: () => true,
};
const adding = { what: 'ADD', personId: newId(), by: coordinator, mode: ONSITE, as: 'COORDINATOR' } as const;

describe('registering', () => {
  it.each([
    [RegistrationPolicy.OPEN, false, 'CONFIRMED'],
    [RegistrationPolicy.APPROVAL, false, 'AWAITS_APPROVAL'],
    [RegistrationPolicy.APPROVAL, true, 'CONFIRMED'],
    [RegistrationPolicy.INVITED, false, 'NOT_INVITED'],
    [RegistrationPolicy.INVITED, true, 'CONFIRMED'],
  ])('under %s, admitted %s, ends as %s', (registrationPolicy, isAdmitted, outcome) => {
    const meeting = aMeeting({ registrationPolicy });
    const seating = seatingOf(meeting);
    expect(said(judge({ ...registering, isAdmitted }, at(meeting, seating), open), seating)[0]).toBe(outcome);
  });

  it('who was invited comes to a meeting that is for others', () => {
    const meeting = aMeeting({ registrationPolicy: RegistrationPolicy.INVITED });
    const verdict = judge(
      { ...registering, isFor: () => false, isAdmitted: true },
      at(meeting, seatingOf(meeting)),
      open,
    );
    expect(verdict.registration?.status).toBe(RegistrationStatus.CONFIRMED);
  });
});

describe('putting somebody else on the list', () => {
  it.each([
    ['COORDINATOR', RegistrationEventKind.ADDED],
    ['APPROVED', RegistrationEventKind.APPROVED],
    ['COLLEAGUE', RegistrationEventKind.ADDED_BY_COLLEAGUE],
  ] as const)('as %s is in the history as %s', (as, what) => {
    const meeting = aMeeting();
    const seating = seatingOf(meeting);
    expect(said(judge({ ...adding, as }, at(meeting, seating), open), seating)).toEqual(['CONFIRMED', what]);
  });

  it.each([
    ['a coordinator', 'COORDINATOR', closed, 'CONFIRMED'],
    ['a colleague', 'COLLEAGUE', closed, 'CLOSED'],
    ['a coordinator', 'COORDINATOR', past, 'PAST'],
  ] as const)('%s (%s) at %s ends as %s', (_, as, now, outcome) => {
    const meeting = aMeeting();
    const seating = seatingOf(meeting, now);
    expect(said(judge({ ...adding, as }, at(meeting, seating), now), seating)[0]).toBe(outcome);
  });

  it.each([
    [RegistrationPolicy.APPROVAL, 'AWAITS_APPROVAL'],
    [RegistrationPolicy.INVITED, 'NOT_INVITED'],
  ])('a colleague does not go round %s: %s', (registrationPolicy, outcome) => {
    const meeting = aMeeting({ registrationPolicy });
    expect(judge({ ...adding, as: 'COLLEAGUE' }, at(meeting, seatingOf(meeting)), open).outcome).toBe(
      outcome,
    );
  });

  it('waits in a full room, or gets a seat that is added, out of turn', () => {
    const meeting = aMeeting({ seatsOnsite: 0 });
    const seating = seatingOf(meeting);
    const waiting = judge(adding, at(meeting, seating), open).registration!;
    const guest = judge({ ...adding, personId: newId(), addSeat: true }, at(meeting, seating), open);
    expect([waiting.status, guest.registration?.status]).toEqual(['WAITLISTED', 'CONFIRMED']);
    expect(seating.seats.ONSITE).toBe(1);
  });

  it('is no way into a room that is not there', () => {
    const meeting = aMeeting({ form: MeetingForm.ONLINE });
    expect(() => judge(adding, at(meeting, seatingOf(meeting)), open)).toThrow('not right');
  });
});

describe('moving somebody by hand', () => {
  it('keeps the seat until the other one is sure, or adds one; also when registration is closed', () => {
    const meeting = aMeeting({ seatsOnline: 0 });
    const seating = seatingOf(meeting, closed);
    judge(adding, at(meeting, seating), closed);
    const move = { what: 'MOVE', personId: adding.personId, by: coordinator, mode: ONLINE } as const;
    const waits = judge({ ...move, reason: 'Belde op.' }, at(meeting, seating), closed).registration!;
    expect([waits.status, waits.seatMode]).toEqual(['WAITLISTED', 'ONSITE']);
    expect(seating.events.at(-1)).toMatchObject({
      what: 'MOVED',
      reason: 'Belde op.',
      byPersonId: coordinator,
    });
    const seated = judge({ ...move, addSeat: true }, at(meeting, seating), closed).registration!;
    expect([seated.status, seated.seatMode]).toEqual(['CONFIRMED', 'ONLINE']);
    expect(judge(move, at(meeting, seating), closed).outcome).toBe('UNCHANGED');
  });

  it('finds nobody who does not come', () => {
    const meeting = aMeeting();
    const request = { what: 'MOVE', personId: newId(), by: coordinator, mode: ONLINE } as const;
    expect(judge(request, at(meeting, seatingOf(meeting)), open).outcome).toBe('NOT_REGISTERED');
  });
});

describe('leaving', () => {
  it('by itself, because nobody answered, is in the history as that', () => {
    const meeting = aMeeting();
    const seating = seatingOf(meeting);
    judge(adding, at(meeting, seating), open);
    const lapse = { what: 'CANCEL', personId: adding.personId, by: null, lapsed: true } as const;
    expect(said(judge(lapse, at(meeting, seating), open), seating)).toEqual(['CANCELLED', 'LAPSED']);
  });
});
