import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { aRegistration, savedMeeting } from '../testing';
import { Attendance } from './attendance.entity';
import { AttendanceService } from './attendance.service';

const { ONSITE, ONLINE } = AttendanceMode;

let api: TestApi;
let door: AttendanceService;
let marieke: TestPerson;
let rajesh: TestPerson;
let meeting: Meeting;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  door = api.app.get(AttendanceService, { strict: false });
  marieke = await api.person({ roles: ['COORDINATOR'] });
  rajesh = await api.person({ roles: ['ADMINISTRATOR'] });
});
beforeEach(async () => {
  api.clock.set('2027-03-24T12:10:00Z');
  meeting = await savedMeeting(api);
});
afterAll(() => api?.close());

async function somebody(traits: Partial<Registration> = {}): Promise<Registration> {
  const { id } = await api.person({ roles: ['PROFESSIONAL'] });
  const made = await api.db.manager.save(aRegistration({ meetingId: meeting.id, personId: id, ...traits }));
  return api.db.manager.findOneByOrFail(Registration, { id: made.id });
}

const byCode = (code: string | undefined, by = marieke, more: { id?: string; letIn?: boolean } = {}) =>
  door.checkIn(by.viewer, { id: newId(), meetingId: meeting.id, code: code ?? '', letIn: false, ...more });
const byName = (
  registration: Registration,
  by = marieke,
  more: { id?: string; mode?: AttendanceMode } = {},
) =>
  door.checkInRegistration(by.viewer, {
    id: newId(),
    registrationId: registration.id,
    mode: ONSITE,
    letIn: false,
    ...more,
  });
const undo = (registration: Registration, id = newId()) =>
  door.undo(marieke.viewer, { id, registrationId: registration.id });

describe('at the door', () => {
  it('a code lets somebody in, in small letters and with a dash too; the second time says since when', async () => {
    const nova = await somebody();
    expect(nova.checkInCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const code = nova.checkInCode!;
    expect(await byCode(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase())).toMatchObject({
      outcome: 'CHECKED_IN',
      registration: { id: nova.id },
      attendance: { mode: ONSITE, how: 'CODE', byPersonId: marieke.id, arrivedAt: api.clock.now() },
    });
    api.clock.move(600_000);
    expect(await byCode(code)).toMatchObject({
      outcome: 'ALREADY_IN',
      attendance: { arrivedAt: new Date('2027-03-24T12:10:00Z') },
    });
  });

  it('two hosts who let in the same person at the same moment note it once, and one is told it was done', async () => {
    const nova = await somebody();
    const told = await Promise.all([
      byCode(nova.checkInCode, marieke),
      byName(nova, rajesh),
      byName(nova, rajesh),
      byCode(nova.checkInCode, marieke),
    ]);
    expect(told.map(({ outcome }) => outcome).sort()).toEqual([
      'ALREADY_IN',
      'ALREADY_IN',
      'ALREADY_IN',
      'CHECKED_IN',
    ]);
    expect(await api.db.manager.countBy(Attendance, { registrationId: nova.id })).toBe(1);
  });

  it('the same act sent again after a lost answer, also at the same moment, is one act', async () => {
    const nova = await somebody();
    const id = newId();
    const told = await Promise.all([byName(nova, marieke, { id }), byName(nova, marieke, { id })]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['CHECKED_IN', 'CHECKED_IN']);
    await undo(nova);
    expect(await byName(nova, marieke, { id })).toMatchObject({ outcome: 'NOT_IN', attendance: null });
    expect(await byName(nova)).toMatchObject({ outcome: 'CHECKED_IN' });
  });

  it('a wrong tick is undone, once, and a repeated undo does not throw out who came in since', async () => {
    const nova = await somebody();
    await byName(nova);
    const id = newId();
    expect(await undo(nova, id)).toMatchObject({ outcome: 'UNDONE', attendance: null });
    expect(await undo(nova)).toMatchObject({ outcome: 'NOT_IN' });
    await byName(nova);
    expect(await undo(nova, id)).toMatchObject({ outcome: 'ALREADY_IN' });
    expect(await api.db.manager.countBy(Attendance, { registrationId: nova.id })).toBe(1);
  });

  it('a code of another meeting, or of nobody, tells nothing of anybody', async () => {
    const nova = await somebody();
    meeting = await savedMeeting(api);
    expect(await byCode(nova.checkInCode)).toEqual({
      outcome: 'OTHER_MEETING',
      registration: null,
      attendance: null,
    });
    expect(await byCode('0000-0000')).toEqual({
      outcome: 'UNKNOWN_CODE',
      registration: null,
      attendance: null,
    });
  });

  it('before the day, and when it is cancelled, nobody is let in or out', async () => {
    const nova = await somebody();
    api.clock.set('2027-03-23T12:00:00Z');
    expect(await byCode(nova.checkInCode)).toMatchObject({ outcome: 'NOT_TODAY', attendance: null });
    expect(await undo(nova)).toMatchObject({ outcome: 'NOT_TODAY' });
    api.clock.set('2027-03-24T12:00:00Z');
    await api.db.manager.update(Meeting, { id: meeting.id }, { status: MeetingStatus.CANCELLED });
    expect(await byCode(nova.checkInCode)).toMatchObject({ outcome: 'NOT_TODAY' });
  });

  it('who waits is let in when the host says so; that gives no seat', async () => {
    const waits = await somebody({ status: RegistrationStatus.WAITLISTED, seatMode: null });
    expect(await byCode(waits.checkInCode)).toMatchObject({ outcome: 'WAITING', attendance: null });
    expect(await byCode(waits.checkInCode, marieke, { letIn: true })).toMatchObject({
      outcome: 'CHECKED_IN',
    });
    expect(await api.db.manager.findOneByOrFail(Registration, { id: waits.id })).toMatchObject({
      status: RegistrationStatus.WAITLISTED,
      seatMode: null,
    });
  });

  it('who had left and comes all the same is told of, and let in when the host says so', async () => {
    const left = await somebody({ status: RegistrationStatus.CANCELLED, seatMode: null });
    expect(await byName(left)).toMatchObject({ outcome: 'CANCELLED' });
    expect(await byCode(left.checkInCode, marieke, { letIn: true })).toMatchObject({ outcome: 'CHECKED_IN' });
  });

  it('a host ticks off who is online by name', async () => {
    const online = await somebody({ mode: ONLINE, seatMode: ONLINE });
    expect(await byName(online, marieke, { mode: ONLINE })).toMatchObject({
      outcome: 'CHECKED_IN',
      attendance: { mode: ONLINE, how: 'NAME' },
    });
  });

  it('codes cannot be guessed: after twenty wrong ones in ten minutes also a right one waits, names do not', async () => {
    const nova = await somebody();
    const guesser = await api.person({ roles: ['COORDINATOR'] });
    for (let right = 0; right < 25; right++) await byCode(nova.checkInCode, guesser);
    const guesses = await Promise.allSettled(
      Array.from({ length: 25 }, (_, at) => byCode(`0000-00${10 + at}`, guesser)),
    );
    expect(guesses.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    await expect(byCode(nova.checkInCode, guesser)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await byName(nova, guesser)).toMatchObject({ outcome: 'ALREADY_IN' });
    api.clock.move(11 * 60_000);
    expect(await byCode(nova.checkInCode, guesser)).toMatchObject({ outcome: 'ALREADY_IN' });
  });
});
