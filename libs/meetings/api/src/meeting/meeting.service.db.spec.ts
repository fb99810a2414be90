import { PeopleModule } from '@verbonden/people/api';
import { dutchFromMoment, momentFromDutch, type SignedInViewer } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import { MeetingsModule } from '../meetings.module';
import { RegistrationService } from '../registration/registration.service';
import { anAgendaItem, savedMeeting } from '../testing';
import { Meeting } from './meeting.entity';
import { AttendanceMode, MeetingAudience, MeetingForm, MeetingKind, MeetingStatus } from './meeting.enums';
import type { CreateMeetingInput } from './meeting.input';
import { MeetingService } from './meeting.service';

let api: TestApi;
let meetings: MeetingService;
let registrations: RegistrationService;
let marieke: SignedInViewer;
let fatma: TestPerson;
let joost: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  meetings = api.app.get(MeetingService, { strict: false });
  registrations = api.app.get(RegistrationService, { strict: false });
  marieke = (await api.person({ roles: ['COORDINATOR'] })).viewer;
  fatma = await api.person({ roles: ['PROFESSIONAL'] });
  joost = await api.person({ roles: ['PROFESSIONAL'] });
});
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(() => api?.close());

function dutch(local: string): Date {
  const moment = momentFromDutch(local);
  if (typeof moment === 'string') throw new Error(`${local}: ${moment}`);
  return moment;
}

function anInput(traits: Partial<CreateMeetingInput> = {}): CreateMeetingInput {
  return {
    id: newId(),
    kind: MeetingKind.EXPERTISELAB,
    title: 'Expertiselab zomer',
    lead: 'We kijken wat werkt.',
    startsAt: dutch('2027-06-02T13:30'),
    endsAt: dutch('2027-06-02T17:00'),
    form: MeetingForm.HYBRID,
    venueName: 'Het Buurthuis',
    venueAddress: 'Voorbeeldstraat 12, Utrecht',
    audience: MeetingAudience.NETWORK,
    agenda: [],
    ...traits,
  };
}

function register(person: TestPerson, meeting: Meeting, mode = AttendanceMode.ONSITE) {
  return registrations.register(person.viewer, { meetingId: meeting.id, mode, onlineMeanwhile: false });
}

/** The mail of a meeting that is still to leave, as "kind moment on the Dutch clock". */
async function toLeave(meeting: { id: string }, kind = ''): Promise<string[]> {
  const rows = await api.db.query<{ kind: string; due_at: Date }[]>(
    `SELECT kind, due_at FROM mail_messages
     WHERE context_id = $1 AND status = 'PLANNED' AND kind LIKE '%' || $2 || '%' ORDER BY due_at, kind`,
    [meeting.id, kind],
  );
  return rows.map((row) => `${row.kind.replace('meetings.', '')} ${dutchFromMoment(row.due_at)}`);
}

/** Says that what was due has left, as the worker does. */
async function sendDue(meeting: { id: string }): Promise<void> {
  await api.db.query(
    `UPDATE mail_messages SET status = 'SENT', sent_at = $2 WHERE context_id = $1 AND status = 'PLANNED' AND due_at <= $2`,
    [meeting.id, api.clock.now()],
  );
}

describe('making a meeting', () => {
  it('gives a draft with a name of its own in the address; the same id twice is one meeting', async () => {
    const input = anInput();
    const [first, second] = await Promise.all([
      meetings.create(marieke, input),
      meetings.create(marieke, input),
    ]);
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({
      status: 'DRAFT',
      slug: 'expertiselab-zomer-2027-06-02',
      publishedAt: null,
    });
    const other = await meetings.create(marieke, anInput());
    expect(other.slug).toBe('expertiselab-zomer-2027-06-02-2');
    const somebody = (await api.person({ roles: ['COORDINATOR'] })).viewer;
    await expect(meetings.create(somebody, input)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is for coordinators', async () => {
    await expect(meetings.create(fatma.viewer, anInput())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses an end before the start and a part outside the meeting, each at its field', async () => {
    const part = {
      kind: AgendaItemKind.BREAK,
      startsAt: dutch('2027-06-02T12:30'),
      endsAt: dutch('2027-06-02T13:30'),
      title: 'Lunch',
      description: '',
    };
    const wrong = anInput({ endsAt: dutch('2027-06-02T12:00'), agenda: [part] });
    await expect(meetings.create(marieke, wrong)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        { field: 'endsAt', code: 'END_BEFORE_START' },
        { field: 'agenda.0.startsAt', code: 'OUTSIDE_MEETING' },
      ],
    });
    expect(await api.db.manager.existsBy(Meeting, { id: wrong.id })).toBe(false);
  });
});

describe('publishing a meeting', () => {
  it('says everything that is missing at once', async () => {
    const draft = await meetings.create(marieke, anInput({ lead: '', venueName: null, venueAddress: null }));
    await expect(meetings.publish(marieke, { id: draft.id })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'lead' }, { field: 'venueName' }, { field: 'venueAddress' }],
    });
    api.clock.set('2027-06-03T09:00:00Z');
    await meetings.update(marieke, {
      id: draft.id,
      expectedVersion: 1,
      lead: 'Zomer.',
      venueName: 'Hier',
      venueAddress: 'Daar 1',
    });
    await expect(meetings.publish(marieke, { id: draft.id })).rejects.toMatchObject({
      fields: [{ field: 'startsAt', code: 'IN_THE_PAST' }],
    });
  });

  it('opens it for registering, and doing it twice is fine', async () => {
    const draft = await meetings.create(marieke, anInput());
    await expect(register(fatma, draft)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const published = await meetings.publish(marieke, { id: draft.id });
    expect(published).toMatchObject({ status: 'PUBLISHED', publishedAt: api.clock.now() });
    expect((await meetings.publish(marieke, { id: draft.id })).version).toBe(published.version);
    expect((await register(fatma, draft)).outcome).toBe('CONFIRMED');
  });
});

describe('changing a meeting', () => {
  it('never saves over somebody else', async () => {
    const draft = await meetings.create(marieke, anInput());
    const changes = ['Lab A', 'Lab B'].map((title) =>
      meetings.update(marieke, { id: draft.id, expectedVersion: 1, title }),
    );
    const told = await Promise.allSettled(changes);
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(told.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
  });

  it('leaves what the input leaves out, and empties what it says is empty', async () => {
    const draft = await meetings.create(marieke, anInput({ titleEn: 'Summer', seatsOnsite: 20 }));
    const changed = await meetings.update(marieke, { id: draft.id, expectedVersion: 1, titleEn: null });
    expect(changed).toMatchObject({
      titleEn: null,
      seatsOnsite: 20,
      titleNl: 'Expertiselab zomer',
      version: 2,
    });
  });

  it('does not take a way of taking part away from who chose it', async () => {
    const meeting = await savedMeeting(api);
    await register(fatma, meeting, AttendanceMode.ONLINE);
    await expect(
      meetings.update(marieke, { id: meeting.id, expectedVersion: 1, form: MeetingForm.ONSITE }),
    ).rejects.toMatchObject({ fields: [{ field: 'form', code: 'MODE_IN_USE' }] });
  });

  it('tells who holds a seat about another place, and only them', async () => {
    const meeting = await savedMeeting(api);
    await register(fatma, meeting);
    await register(joost, meeting, AttendanceMode.ONLINE);
    await meetings.update(marieke, {
      id: meeting.id,
      expectedVersion: 1,
      joinUrl: 'https://meet.example.org/nieuw',
    });
    const mails = await api.db.query<{ person_id: string }[]>(
      `SELECT person_id FROM mail_messages WHERE context_id = $1 AND kind = 'meetings.place-changed'`,
      [meeting.id],
    );
    expect(mails).toEqual([{ person_id: joost.id }]);
    expect(await api.db.manager.findOneBy(Meeting, { id: meeting.id })).toMatchObject({ sequence: 1 });
  });

  it('gives out seats again when registration is opened longer', async () => {
    const closes = dutch('2027-03-01T12:00');
    const meeting = await savedMeeting(api, { seatsOnsite: 1, registrationClosesAt: closes });
    const { registration } = await register(fatma, meeting);
    await register(joost, meeting);
    api.clock.set(closes);
    await registrations.cancel(fatma.viewer, { registrationId: registration!.id });
    expect(await toLeave(meeting, 'promotion')).toEqual([]);
    await meetings.update(marieke, { id: meeting.id, expectedVersion: 1, registrationClosesAt: null });
    expect(await toLeave(meeting, 'promotion')).toEqual(['promotion 2027-03-01T12:00']);
  });
});

describe('moving a meeting', () => {
  it('moves programme and closing moment along, also across a clock change', async () => {
    const meeting = await savedMeeting(api, { registrationClosesAt: dutch('2027-03-22T12:00') });
    await api.db.manager.save(
      anAgendaItem(meeting, { startsAt: dutch('2027-03-24T14:00'), endsAt: dutch('2027-03-24T15:15') }),
    );
    const moved = await meetings.reschedule(marieke, {
      id: meeting.id,
      startsAt: dutch('2027-04-07T13:30'),
      endsAt: dutch('2027-04-07T17:00'),
    });
    expect(moved).toMatchObject({ slug: meeting.slug, sequence: 1 });
    expect(dutchFromMoment(moved.registrationClosesAt!)).toBe('2027-04-05T12:00');
    const [part] = await api.db.manager.findBy(AgendaItem, { meetingId: meeting.id });
    expect([part!.startsAt, part!.endsAt].map((each) => dutchFromMoment(each!))).toEqual([
      '2027-04-07T14:00',
      '2027-04-07T15:15',
    ]);
  });

  it('refuses a time that has passed, and one too short for the programme', async () => {
    const meeting = await savedMeeting(api);
    await api.db.manager.save(anAgendaItem(meeting));
    await expect(
      meetings.reschedule(marieke, {
        id: meeting.id,
        startsAt: dutch('2026-12-01T13:30'),
        endsAt: dutch('2026-12-01T17:00'),
      }),
    ).rejects.toMatchObject({ fields: [{ field: 'startsAt', code: 'IN_THE_PAST' }] });
    await expect(
      meetings.reschedule(marieke, {
        id: meeting.id,
        startsAt: dutch('2027-04-07T13:30'),
        endsAt: dutch('2027-04-07T15:00'),
      }),
    ).rejects.toMatchObject({ fields: [{ field: 'endsAt', code: 'OUTSIDE_MEETING' }] });
    expect(await api.db.manager.findOneBy(Meeting, { id: meeting.id })).toMatchObject({ version: 1 });
  });

  it('tells everybody, also who waits, and plans the reminders of who has a seat anew', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    await register(fatma, meeting);
    await register(joost, meeting);
    await sendDue(meeting);
    await meetings.reschedule(marieke, {
      id: meeting.id,
      startsAt: dutch('2027-04-07T13:30'),
      endsAt: dutch('2027-04-07T17:00'),
    });
    expect(await toLeave(meeting)).toEqual([
      'moved 2027-01-04T10:00',
      'moved 2027-01-04T10:00',
      'reminder-7d 2027-03-31T13:30',
      'reminder-1d 2027-04-06T13:30',
      'reminder-1h 2027-04-07T12:30',
    ]);
  });

  it('sends the nearest missed reminder once when it comes closer, also when it moves again at once', async () => {
    const meeting = await savedMeeting(api);
    await register(fatma, meeting);
    await sendDue(meeting);
    const to = (local: string) =>
      meetings.reschedule(marieke, {
        id: meeting.id,
        startsAt: dutch(`${local}T13:30`),
        endsAt: dutch(`${local}T17:00`),
      });
    await to('2027-01-09');
    await to('2027-01-08');
    expect(await toLeave(meeting, 'reminder')).toEqual([
      'reminder-7d 2027-01-04T10:00',
      'reminder-1d 2027-01-07T13:30',
      'reminder-1h 2027-01-08T12:30',
    ]);
    await sendDue(meeting);
    await to('2027-01-07');
    expect(await toLeave(meeting, 'reminder')).toEqual([
      'reminder-1d 2027-01-06T13:30',
      'reminder-1h 2027-01-07T12:30',
    ]);
    await to('2027-01-04');
    expect(await toLeave(meeting, 'reminder')).toEqual([
      'reminder-1d 2027-01-04T10:00',
      'reminder-1h 2027-01-04T12:30',
    ]);
  });

  it('away and back reminds nobody twice', async () => {
    const meeting = await savedMeeting(api);
    await register(fatma, meeting);
    api.clock.set(dutch('2027-03-18T10:00'));
    await sendDue(meeting);
    const times = { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
    await meetings.reschedule(marieke, {
      id: meeting.id,
      startsAt: dutch('2027-05-05T13:30'),
      endsAt: dutch('2027-05-05T17:00'),
    });
    expect(await toLeave(meeting, 'reminder')).toHaveLength(3);
    await meetings.reschedule(marieke, { id: meeting.id, ...times });
    expect(await toLeave(meeting, 'reminder')).toEqual([
      'reminder-1d 2027-03-23T13:30',
      'reminder-1h 2027-03-24T12:30',
    ]);
  });
});

describe('cancelling a meeting', () => {
  it('drops all that was planned and tells everybody once why', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    await register(fatma, meeting);
    await register(joost, meeting);
    const input = { id: meeting.id, reason: 'De spreker is ziek.' };
    const [first] = await Promise.all([meetings.cancel(marieke, input), meetings.cancel(marieke, input)]);
    expect(first).toMatchObject({ status: 'CANCELLED', cancelledReason: 'De spreker is ziek.', sequence: 1 });
    expect(await toLeave(meeting)).toEqual(['cancelled 2027-01-04T10:00', 'cancelled 2027-01-04T10:00']);
    await expect(meetings.publish(marieke, { id: meeting.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      meetings.reschedule(marieke, {
        id: meeting.id,
        startsAt: dutch('2027-04-07T13:30'),
        endsAt: dutch('2027-04-07T17:00'),
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is not for one that was held', async () => {
    const held = await savedMeeting(api, { status: MeetingStatus.HELD });
    await expect(meetings.cancel(marieke, { id: held.id, reason: 'Te laat.' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
