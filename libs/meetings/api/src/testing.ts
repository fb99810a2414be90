import type { TestApi, TestPerson } from '@verbonden/shared/testing';
import { newId } from '@verbonden/shared/server';
import { AgendaItem, AgendaItemKind } from './agenda/agenda-item.entity';
import { Meeting } from './meeting/meeting.entity';
import {
  AttendanceMode,
  MeetingAudience,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  RegistrationPolicy,
} from './meeting/meeting.enums';
import { Registration, RegistrationStatus } from './registration/registration.entity';
import { SubsessionChoice } from './subsession/subsession-choice.entity';
import { Subsession } from './subsession/subsession.entity';

export { SEAT_KEEPING, SeatKeeper, type SeatKeeping } from './registration/seat-keeper';

let serial = 0;

/**
 * A published hybrid Expertiselab on Wednesday 24 March 2027, 13.30 – 17.00 in Amsterdam, with as many seats as come;
 * the given traits on top. Not saved.
 */
export function aMeeting(traits: Partial<Meeting> = {}): Meeting {
  serial += 1;
  return Object.assign(new Meeting(), {
    slug: `expertiselab-${serial}`,
    kind: MeetingKind.EXPERTISELAB,
    status: MeetingStatus.PUBLISHED,
    titleNl: `Expertiselab ${serial}`,
    titleEn: `Expertise lab ${serial}`,
    leadNl: 'Samen kijken wat werkt voor jonge mantelzorgers.',
    leadEn: 'Looking together at what works for young carers.',
    startsAt: new Date('2027-03-24T12:30:00Z'),
    endsAt: new Date('2027-03-24T16:00:00Z'),
    previousStartsAt: null,
    timesKnown: true,
    form: MeetingForm.HYBRID,
    venueName: 'Het Buurthuis',
    venueAddress: 'Voorbeeldstraat 12, Utrecht',
    venueRoom: 'Grote zaal',
    venueRoute: null,
    venueAccessibility: null,
    joinUrl: 'https://meet.example.org/geheim-lab',
    seatsOnsite: null,
    seatsOnline: null,
    audience: MeetingAudience.NETWORK,
    registrationPolicy: RegistrationPolicy.OPEN,
    registrationOpensAt: null,
    registrationClosesAt: null,
    sequence: 0,
    cancelledReason: null,
    outcomesNl: null,
    outcomesEn: null,
    accreditation: null,
    attendanceClosedAt: null,
    attendanceKeptOpen: false,
    version: 1,
    publishedAt: new Date('2026-12-01T09:00:00Z'),
    createdBy: null,
    seriesId: null,
    copiedFromId: null,
    createdAt: new Date('2026-12-01T09:00:00Z'),
    updatedAt: new Date('2026-12-01T09:00:00Z'),
    ...traits,
  });
}

/** A part of a programme of a meeting. Not saved. */
export function anAgendaItem(meeting: Meeting, traits: Partial<AgendaItem> = {}): AgendaItem {
  return Object.assign(new AgendaItem(), {
    meetingId: meeting.id,
    position: 0,
    kind: AgendaItemKind.PRESENTATION,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    titleNl: 'Het verhaal van Nova',
    titleEn: null,
    descriptionNl: '',
    descriptionEn: null,
    ...traits,
  });
}

/** One of the parallel sessions of a round, with as many seats as come. Not saved. */
export function aSubsession(round: AgendaItem, traits: Partial<Subsession> = {}): Subsession {
  serial += 1;
  return Object.assign(new Subsession(), {
    meetingId: round.meetingId,
    roundId: round.id,
    position: serial,
    titleNl: `Subsessie ${serial}`,
    titleEn: null,
    descriptionNl: '',
    descriptionEn: null,
    hostPersonId: null,
    hostName: null,
    room: null,
    seatsOnsite: null,
    seatsOnline: null,
    ...traits,
  });
}

/** A seat in a subsession. Not saved. */
export function aChoice(registration: Registration, session: Subsession): SubsessionChoice {
  serial += 1;
  return Object.assign(new SubsessionChoice(), {
    registrationId: registration.id,
    roundId: session.roundId,
    subsessionId: session.id,
    secondSubsessionId: null,
    heldSubsessionId: session.id,
    number: serial,
  });
}

/** A confirmed registration for the room. Not saved. */
export function aRegistration(traits: Partial<Registration> = {}): Registration {
  serial += 1;
  return Object.assign(new Registration(), {
    meetingId: newId(),
    personId: newId(),
    mode: AttendanceMode.ONSITE,
    status: RegistrationStatus.CONFIRMED,
    seatMode: AttendanceMode.ONSITE,
    number: serial,
    meanwhileNumber: null,
    revision: 1,
    createdAt: new Date('2027-01-04T09:00:00Z'),
    updatedAt: new Date('2027-01-04T09:00:00Z'),
    ...traits,
  });
}

/** Puts a meeting into a test's database. */
export function savedMeeting(api: TestApi, traits: Partial<Meeting> = {}): Promise<Meeting> {
  return api.db.manager.save(aMeeting(traits));
}

/** Signed-in professionals, many at once. */
export async function professionals(api: TestApi, count: number): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  for (let each = 0; each < count; each++) people.push(await api.person({ roles: ['PROFESSIONAL'] }));
  return people;
}
