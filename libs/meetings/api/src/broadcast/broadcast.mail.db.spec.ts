import type { PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { MeetingsModule } from '../meetings.module';
import { RegistrationService } from '../registration/registration.service';
import { professionals, savedMeeting } from '../testing';
import { Broadcast } from './broadcast.entity';
import { BroadcastAudience } from './broadcast.enums';
import { BroadcastMail } from './broadcast.mail';
import { BroadcastService } from './broadcast.service';

const { ONSITE, ONLINE } = AttendanceMode;

let api: TestApi;
let marieke: TestPerson;
let crowd: TestPerson[];
let meeting: Meeting;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  marieke = await api.person({ name: 'Marieke', email: 'marieke@example.org', roles: ['COORDINATOR'] });
  crowd = await professionals(api, 12);
});
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  meeting = await savedMeeting(api, { seatsOnsite: 1 });
});
afterAll(() => api?.close());

const service = <T>(type: new (...given: never[]) => T): T => api.app.get(type, { strict: false });

async function register(who: TestPerson, mode: AttendanceMode): Promise<string> {
  const { registration } = await service(RegistrationService).register(who.viewer, {
    meetingId: meeting.id,
    mode,
    onlineMeanwhile: false,
  });
  return registration!.id;
}

/** Sends a letter; the mails that were planned, as the worker gets them. */
async function letter(audience: BroadcastAudience): Promise<{ id: string; mails: PlannedMail[] }> {
  const id = newId();
  const broadcasts = service(BroadcastService);
  const traits = { subject: 'Neem iets mee', subjectEn: '', body: 'Neem **iets** mee.', bodyEn: '' };
  await broadcasts.save(marieke.viewer, { id, meetingId: meeting.id, audience, ...traits });
  await broadcasts.send(marieke.viewer, { id, expectedVersion: 1, confirmed: false });
  const mails = await api.db.query<PlannedMail[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages WHERE batch_id = $1`,
    [id],
  );
  return { id, mails };
}

/** What becomes of the mails now: a subject, or why one does not leave. */
async function outcomes(mails: readonly PlannedMail[]): Promise<string[]> {
  const written = await service(BroadcastMail).compose(mails);
  return mails.map(({ id }) => {
    const content = written.get(id)!;
    if ('subject' in content) return content.subject;
    return 'dropped' in content ? content.dropped : content.waitsFor;
  });
}

describe('a letter at the moment it leaves', () => {
  it('is from a person, and answers go there', async () => {
    await register(crowd[0]!, ONLINE);
    const { mails } = await letter(BroadcastAudience.EVERYBODY);
    const content = (await service(BroadcastMail).compose(mails)).get(mails[0]!.id)!;
    expect(content).toMatchObject({
      subject: 'Neem iets mee',
      replyTo: { name: 'Marieke', address: 'marieke@example.org' },
      signoff: expect.stringContaining('Groet,\nMarieke'),
    });
    expect(content).not.toHaveProperty('unsubscribe');
    expect(content).not.toHaveProperty('calendar');
  });

  it('holds the way in for an online seat, never for who waits, and never the join address itself', async () => {
    await register(crowd[0]!, ONLINE);
    await register(crowd[1]!, ONSITE);
    await register(crowd[2]!, ONSITE);
    const { mails } = await letter(BroadcastAudience.EVERYBODY);
    const written = await service(BroadcastMail).compose(mails);
    expect(JSON.stringify([...written.values()])).not.toContain(meeting.joinUrl);
    const withAddress = mails.filter(({ id }) => JSON.stringify(written.get(id)).includes('/online'));
    expect(withAddress.map(({ personId }) => personId)).toEqual([crowd[0]!.id]);
  });

  it('goes to nobody who left, or was erased, after it was sent', async () => {
    const registrationId = await register(crowd[0]!, ONLINE);
    await register(crowd[1]!, ONLINE);
    const { mails } = await letter(BroadcastAudience.EVERYBODY);
    await service(RegistrationService).cancel(crowd[0]!.viewer, { registrationId });
    expect((await outcomes(mails)).sort()).toEqual(['LEFT', 'Neem iets mee']);
    await api.db.query('DELETE FROM registrations WHERE meeting_id = $1', [meeting.id]);
    expect(await outcomes(mails)).toEqual(['GONE', 'GONE']);
  });

  it('to who waits says nothing to who has a seat by now', async () => {
    const registrationId = await register(crowd[0]!, ONSITE);
    await register(crowd[1]!, ONSITE);
    const { mails } = await letter(BroadcastAudience.WAITING);
    expect(await outcomes(mails)).toEqual(['Neem iets mee']);
    await service(RegistrationService).cancel(crowd[0]!.viewer, { registrationId });
    expect(await outcomes(mails)).toEqual(['OTHER_GROUP']);
  });

  it('does not leave for a meeting that was cancelled since; one about the cancelling does', async () => {
    await register(crowd[0]!, ONLINE);
    const { mails } = await letter(BroadcastAudience.EVERYBODY);
    await service(MeetingService).cancel(marieke.viewer, { id: meeting.id, reason: 'De spreker is ziek.' });
    expect(await outcomes(mails)).toEqual(['CANCELLED']);
    expect(await outcomes((await letter(BroadcastAudience.EVERYBODY)).mails)).toEqual(['Neem iets mee']);
  });

  it('does not leave once it was stopped', async () => {
    await register(crowd[0]!, ONLINE);
    const { id, mails } = await letter(BroadcastAudience.EVERYBODY);
    await service(BroadcastService).stop(marieke.viewer, { id });
    expect(await outcomes(mails)).toEqual(['STOPPED']);
  });

  it('leaves without its writer when that person is gone', async () => {
    await register(crowd[0]!, ONLINE);
    const { id, mails } = await letter(BroadcastAudience.EVERYBODY);
    await api.db.manager.update(Broadcast, id, { writerId: null });
    const content = (await service(BroadcastMail).compose(mails)).get(mails[0]!.id)!;
    expect(content).not.toHaveProperty('replyTo');
    expect(content).toMatchObject({ signoff: expect.stringContaining('het team van') });
  });

  it('costs as many statements for twelve readers as for one', async () => {
    for (const each of crowd) await register(each, ONLINE);
    const { mails } = await letter(BroadcastAudience.EVERYBODY);
    expect(mails).toHaveLength(12);
    const of = async (some: readonly PlannedMail[]) =>
      (await statementsOf(api.db, () => service(BroadcastMail).compose(some))).length;
    expect(await of(mails)).toBe(await of(mails.slice(0, 1)));
  });
});
