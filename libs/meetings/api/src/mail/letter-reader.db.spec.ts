import type { PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { meetingLetters } from '../meeting/meeting.mail';
import { MeetingsModule } from '../meetings.module';
import { registrationLetters } from '../registration/registration.mail';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { reminderLetters } from '../reminder/reminder.mail';
import { professionals, savedMeeting } from '../testing';
import { LetterReader } from './letter-reader';
import { LetterWriter } from './letter-writer';
import { MeetingMail } from './meeting-mail';

const letters = [...registrationLetters, ...meetingLetters, ...reminderLetters];

let api: TestApi;
let crowd: TestPerson[];
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  crowd = await professionals(api, 30);
});
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(() => api?.close());

/** Somebody with a seat at a meeting, and the mail that was planned of a kind. */
async function planned(
  kind: string,
): Promise<{ mail: PlannedMail; meeting: Meeting; registration: Registration }> {
  const meeting = await savedMeeting(api);
  const { registration } = await api.app
    .get(RegistrationService, { strict: false })
    .register(crowd[0]!.viewer, {
      meetingId: meeting.id,
      mode: AttendanceMode.ONLINE,
      onlineMeanwhile: false,
    });
  const mail = {
    id: registration!.id,
    kind,
    subjectId: registration!.id,
    locale: 'nl',
    toName: '',
    toAddress: '',
    payload: {
      revision: 1,
      seatMode: 'ONLINE',
      startsAt: meeting.startsAt.toISOString(),
      wasStartsAt: '2027-03-10T12:30:00.000Z',
      wasEndsAt: '2027-03-10T16:00:00.000Z',
    },
  } as unknown as PlannedMail;
  return { mail, meeting, registration: registration! };
}

/** Writes a mail as the worker does, and gives its subject or why it was not written. */
async function compose(mail: PlannedMail): Promise<string> {
  const kind = letters.find(({ name }) => name === mail.kind)!;
  const reader = api.app.get(LetterReader, { strict: false });
  const writer = api.app.get(LetterWriter, { strict: false });
  const written = (await new MeetingMail(kind, reader, writer).compose([mail])).get(mail.id)!;
  if ('waitsFor' in written) return `waits for ${written.waitsFor}`;
  return 'dropped' in written ? written.dropped : written.subject;
}

describe('at the moment of sending', () => {
  it.each([
    ['meetings.confirmation', 'Je doet online mee'],
    ['meetings.place-changed', 'De link'],
    ['meetings.moved', 'Verplaatst'],
    ['meetings.reminder-7d', 'Over 79 dagen'],
  ])('%s holds while nothing changed', async (kind, subject) => {
    const { mail } = await planned(kind);
    expect(await compose(mail)).toContain(subject);
  });

  it.each([
    ['meetings.confirmation', 'CANCELLED'],
    ['meetings.place-changed', 'CANCELLED'],
    ['meetings.moved', 'CANCELLED'],
    ['meetings.reminder-1d', 'CANCELLED_OR_BEGUN'],
  ])('%s does not leave for a meeting that was cancelled', async (kind, reason) => {
    const { mail, meeting } = await planned(kind);
    await api.db.manager.update(Meeting, meeting.id, { status: MeetingStatus.CANCELLED });
    expect(await compose(mail)).toBe(reason);
  });

  it.each([
    ['meetings.confirmation', 'OVERTAKEN'],
    ['meetings.place-changed', 'LEFT'],
    ['meetings.moved', 'LEFT'],
    ['meetings.cancelled', 'RESTORED'],
    ['meetings.reminder-1d', 'NO_SEAT'],
  ])('%s does not leave for who is not coming any more', async (kind, reason) => {
    const { mail, registration } = await planned(kind);
    const { CANCELLED } = RegistrationStatus;
    await api.db.manager.update(Registration, registration.id, {
      status: CANCELLED,
      seatMode: null,
      revision: 2,
    });
    expect(await compose(mail)).toBe(reason);
  });

  it.each([
    ['meetings.moved', 'MOVED_AGAIN'],
    ['meetings.reminder-7d', 'MOVED'],
    ['meetings.reminder-1h', 'MOVED'],
  ])('%s does not leave with a time that is not right any more', async (kind, reason) => {
    const { mail, meeting } = await planned(kind);
    const [startsAt, endsAt] = [new Date('2027-04-07T11:30:00Z'), new Date('2027-04-07T15:00:00Z')];
    await api.db.manager.update(Meeting, meeting.id, { startsAt, endsAt });
    expect(await compose(mail)).toBe(reason);
  });

  it('a reminder that comes too late is overtaken by the next one, and by the meeting', async () => {
    const { mail } = await planned('meetings.reminder-7d');
    api.clock.set('2027-03-23T12:31:00Z');
    expect(await compose(mail)).toBe('OVERTAKEN');
    api.clock.set('2027-03-24T12:30:00Z');
    expect(await compose(mail)).toBe('CANCELLED_OR_BEGUN');
  });

  it('a mail about somebody who was erased does not leave', async () => {
    const { mail } = await planned('meetings.confirmation');
    expect(await compose({ ...mail, subjectId: '019b0000-0000-7000-8000-000000000000' })).toBe('GONE');
  });

  it('as many statements are read for thirty mails as for one', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 10 });
    const service = api.app.get(RegistrationService, { strict: false });
    const wish = { meetingId: meeting.id, mode: AttendanceMode.ONSITE, onlineMeanwhile: false };
    const told = await Promise.all(crowd.map((person) => service.register(person.viewer, wish)));
    const mails = told.map(
      ({ registration }) => ({ id: registration!.id, subjectId: registration!.id }) as PlannedMail,
    );
    const reader = api.app.get(LetterReader, { strict: false });
    expect(await statementsOf(api.db, () => reader.read(mails.slice(0, 1)))).toHaveLength(6);
    expect(await statementsOf(api.db, () => reader.read(mails))).toHaveLength(6);
  });
});
