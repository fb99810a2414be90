import { anExampleReport, type ExampleReport } from '@verbonden/notifications/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { savedMeeting } from '../testing';

const secret = 'een geheim dat lang genoeg is om te tellen';
const register =
  'mutation ($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { __typename } }';
const reach = `query ($slug: String!) { meeting(slug: $slug) {
  mailFailures { toName code } unreachable { addressRefused person { name } } } }`;

let api: TestApi;
let coordinator: TestPerson;
let meeting: Meeting;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule], { MAIL_REPORTS_SECRET: secret });
  coordinator = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  meeting = await savedMeeting(api);
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  await api.as(fatma).data(register, { input: { meetingId: meeting.id, mode: 'ONSITE' } });
});
afterAll(() => api?.close());

/** Her confirmation, as the record has it once our mail server took it. */
async function sentTo(person: TestPerson): Promise<string> {
  const [[row]] = await api.db.query<[{ id: string }[], number]>(
    `UPDATE mail_messages SET status = 'SENT', sent_at = $2
     WHERE person_id = $1 AND kind = 'meetings.confirmation' RETURNING id`,
    [person.id, api.clock.now()],
  );
  return row!.id;
}
const messageIdOf = (mailId: string) => `${mailId}@verbonden.example.org`;
const handIn = async (body: Buffer | string, given: string | null = secret) =>
  (
    await fetch(`${api.url}/mail-reports`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', ...(given ? { 'x-mail-reports-secret': given } : {}) },
      body: new Uint8Array(Buffer.from(body)),
    })
  ).status;
const report = (name: ExampleReport, mailId: string, address: string) =>
  anExampleReport(name, { messageId: messageIdOf(mailId), address });
const reached = async () =>
  (await api.as(coordinator).data<{ meeting: object }>(reach, { slug: meeting.slug })).meeting;
const statusOf = async (id: string) =>
  (await api.db.query<{ status: string }[]>('SELECT status FROM mail_messages WHERE id = $1', [id]))[0]!
    .status;
const optionalOf = async (person: TestPerson) =>
  (
    await api
      .as(person)
      .data<{ myMailChoices: { choices: { rhythm: string }[] } }>('{ myMailChoices { choices { rhythm } } }')
  ).myMailChoices.choices.map(({ rhythm }) => rhythm);

describe('a mail that came back', () => {
  it('failed after all, and whoever it was for is on the list to phone', async () => {
    const id = await sentTo(fatma);
    expect(await reached()).toEqual({ mailFailures: [], unreachable: [] });
    expect(await handIn(report('unknown-address', id, fatma.email))).toBe(204);
    const list = {
      mailFailures: [{ toName: 'Fatma', code: 'DSN_5.1.1' }],
      unreachable: [{ addressRefused: 'DSN_5.1.1', person: { name: 'Fatma' } }],
    };
    expect(await reached()).toEqual(list);
    expect(await handIn(report('unknown-address', id, fatma.email))).toBe(204);
    expect(await reached()).toEqual(list);
  });

  it('keeps somebody on that list until a mail that was taken did not come back in a day', async () => {
    const id = await sentTo(fatma);
    await handIn(report('unknown-address', id, fatma.email));
    api.clock.set('2027-01-04T10:00:00Z');
    await api.db.query(
      `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status, sent_at)
       VALUES ($1::uuid, 'x', $2, '', '', 'nl', $1::uuid, $1::uuid::text, $3, $3, 'SENT', $3)`,
      [newId(), fatma.id, api.clock.now()],
    );
    expect(await reached()).toMatchObject({ unreachable: [{ person: { name: 'Fatma' } }] });
    api.clock.set('2027-01-05T10:01:00Z');
    expect(await reached()).toMatchObject({ unreachable: [] });
  });

  it('because the mailbox is full failed, and its address is still good', async () => {
    const id = await sentTo(fatma);
    await handIn(report('mailbox-full', id, fatma.email));
    expect(await reached()).toEqual({
      mailFailures: [{ toName: 'Fatma', code: 'DSN_5.2.2' }],
      unreachable: [],
    });
  });

  it('behind a forward failed, and our address is still good', async () => {
    const id = await sentTo(fatma);
    await handIn(report('forwarded', id, fatma.email));
    expect(await reached()).toEqual({
      mailFailures: [{ toName: 'Fatma', code: 'DSN_5.1.1' }],
      unreachable: [],
    });
  });

  it('as an overview gives what was in it to the next one, three times at most', async () => {
    const inside = await sentTo(fatma);
    const overview = async (): Promise<string> => {
      const id = newId();
      await api.db.query(
        `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status, sent_at)
         VALUES ($1::uuid, 'notifications.digest', $2, 'Fatma', $3, 'nl', $1::uuid, $1::uuid::text, $4, $4, 'SENT', $4)`,
        [id, fatma.id, fatma.email, api.clock.now()],
      );
      await api.db.query(
        `UPDATE mail_messages SET status = 'SENT', sent_at = $3, waits_in = 'x', digest_rhythm = 'DAILY', digest_id = $2
         WHERE id = $1`,
        [inside, id, api.clock.now()],
      );
      return id;
    };
    const becomes = async () =>
      (
        await api.db.query<object[]>(
          `SELECT status, sent_at AS "sentAt", waits_in AS "waitsIn", digest_id AS "in", attempt_at AS at
           FROM mail_messages WHERE id = $1`,
          [inside],
        )
      )[0];
    for (const waits of [true, true, false]) {
      expect(await handIn(report('mailbox-full', await overview(), fatma.email))).toBe(204);
      expect(await becomes()).toEqual({
        ...(waits ? { status: 'PLANNED', waitsIn: 'x' } : { status: 'FAILED', waitsIn: null }),
        ...{ sentAt: null, in: null, at: new Date('2027-01-05T06:30:00Z') },
      });
    }
  });

  it('is none while another server keeps trying, or when somebody is out of office', async () => {
    const id = await sentTo(fatma);
    expect(await handIn(report('delayed', id, fatma.email))).toBe(204);
    expect(await handIn(report('out-of-office', id, fatma.email))).toBe(204);
    expect(await statusOf(id)).toBe('SENT');
  });

  it('is believed only of a mail of ours to that very address', async () => {
    const id = await sentTo(fatma);
    for (const forged of [
      report('unknown-address', newId(), fatma.email),
      report('unknown-address', id, 'een.ander@example.org'),
      report('complaint', id, 'een.ander@example.org'),
      anExampleReport('unknown-address', { messageId: `${id}@elders.example`, address: fatma.email }),
    ]) {
      expect(await handIn(forged)).toBe(204);
    }
    expect(await statusOf(id)).toBe('SENT');
    expect(await reached()).toEqual({ mailFailures: [], unreachable: [] });
  });

  it('is told by our own mail server alone', async () => {
    const id = await sentTo(fatma);
    const told = report('unknown-address', id, fatma.email);
    for (const wrong of [null, '', 'een ander geheim', `${secret} `.repeat(2)]) {
      expect(await handIn(told, wrong)).toBe(403);
    }
    expect(await statusOf(id)).toBe('SENT');
    expect(await handIn(Buffer.concat([told, Buffer.alloc(1_048_577)]))).toBe(204);
    expect(await statusOf(id)).toBe('SENT');
  });
});

describe('a complaint', () => {
  it('turns optional mail off for who complained, and nothing else', async () => {
    const id = await sentTo(fatma);
    const nova = await api.person({ roles: ['PROFESSIONAL'] });
    expect(await handIn(report('complaint', id, fatma.email))).toBe(204);
    expect(new Set(await optionalOf(fatma))).toEqual(new Set(['OFF']));
    expect(await optionalOf(nova)).not.toContain('OFF');
    expect(await statusOf(id)).toBe('SENT');
  });
});
