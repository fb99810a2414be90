import { jest } from '@jest/globals';
import { MailQueue, NotificationsModule } from '@verbonden/notifications/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AccountMail } from '../account/account-mail';
import { PeopleModule } from '../people.module';
import { PersonService } from '../person/person.service';
import { LateMailMail } from './late-mail.mail';
import { LateMailSweep } from './late-mail-sweep';
import { SignsOfLife } from './signs-of-life';
import { WorkerSign } from './worker-sign';

const status = '{ portalStatus { lines { subject state finding count since } } }';
const folder = { FILES_DIR: '/tmp' };

interface Line {
  readonly subject: string;
  readonly state: string;
  readonly finding: string;
  readonly count: number | null;
  readonly since: string | null;
}

let api: TestApi;
let rajesh: TestPerson;
let sweep: LateMailSweep;
beforeAll(async () => {
  api = await testApi([PeopleModule, NotificationsModule], folder);
  rajesh = await api.person({ name: 'Rajesh', roles: ['ADMINISTRATOR'] });
  const of = <T>(what: new (...given: never[]) => T) => api.app.get<T>(what, { strict: false });
  sweep = new LateMailSweep(api.db, queue(), signs(), of(PersonService), of(AccountMail), api.clock);
});
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  await api.db.query('DELETE FROM mail_messages');
  await api.db.query('DELETE FROM signs_of_life');
});
afterAll(() => api?.close());

const signs = () => api.app.get(SignsOfLife, { strict: false });
const queue = () => api.app.get(MailQueue, { strict: false });
const lines = async () => {
  const { portalStatus } = await api.as(rajesh).data<{ portalStatus: { lines: Line[] } }>(status);
  return new Map(portalStatus.lines.map(({ subject, ...line }) => [subject, line]));
};
async function aMail(traits: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const row = {
    ...{ id: newId(), kind: 'meetings.reminder-1d', to_name: 'Fatma', to_address: 'fatma@example.org' },
    ...{
      locale: 'nl',
      subject_id: newId(),
      status: 'PLANNED',
      payload: '{}',
      due_at: '2027-01-04T08:54:00Z',
    },
    ...traits,
  };
  const all = { ...row, attempt_at: row.due_at, dedupe_key: row.id };
  const names = Object.keys(all);
  await api.db.query(
    `INSERT INTO mail_messages (${names.join()}) VALUES (${names.map((_, place) => `$${place + 1}`).join()})`,
    Object.values(all),
  );
}
const alerts = async () =>
  (
    await api.db.query<{ id: string; personId: string; toName: string }[]>(
      `SELECT id, person_id AS "personId", to_name AS "toName" FROM mail_messages WHERE kind = 'people.mail-late'`,
    )
  ).map(({ toName }) => toName);

describe('how the portal stands', () => {
  it('is good where everything works', async () => {
    await new WorkerSign(api.db, signs()).run();
    await signs().mark(api.db.manager, 'backup');
    await api.db.query(
      `INSERT INTO mail_messages (id, kind, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status, sent_at)
       VALUES ($1::uuid, 'x', '', '', 'nl', $1::uuid, $1::uuid::text, now(), now(), 'SENT', '2027-01-04T08:00:00Z')`,
      [newId()],
    );
    const found = await lines();
    expect([...found.keys()]).toEqual([
      ...['MAIL', 'REMINDERS', 'JOBS', 'DATABASE', 'FILES', 'SEARCH', 'BACKUP'],
    ]);
    expect(found.get('MAIL')).toMatchObject({ state: 'GOOD', finding: 'MAIL_GOOD', count: 1 });
    expect(found.get('REMINDERS')).toMatchObject({ state: 'GOOD' });
    expect(found.get('JOBS')).toEqual({
      ...{ state: 'GOOD', finding: 'JOBS_GOOD', count: null },
      since: '2027-01-04T09:00:00.000Z',
    });
    expect(found.get('DATABASE')).toMatchObject({ state: 'GOOD' });
    expect(found.get('BACKUP')).toMatchObject({ state: 'GOOD', since: '2027-01-04T09:00:00.000Z' });
  });

  it('says that nothing runs in the background, and that the last backup is old', async () => {
    expect((await lines()).get('JOBS')).toMatchObject({ state: 'BAD', finding: 'JOBS_STOPPED', since: null });
    expect((await lines()).get('BACKUP')).toMatchObject({ state: 'ATTENTION', finding: 'BACKUP_NEVER' });
    await signs().mark(api.db.manager, 'worker');
    await signs().mark(api.db.manager, 'backup');
    api.clock.set('2027-01-05T16:00:00Z');
    expect((await lines()).get('JOBS')).toMatchObject({ state: 'BAD', since: '2027-01-04T09:00:00.000Z' });
    expect((await lines()).get('BACKUP')).toMatchObject({ state: 'ATTENTION', finding: 'BACKUP_OLD' });
  });

  it('tells mail that is late by more than five minutes, and whether our mail server is away', async () => {
    await aMail({ due_at: '2027-01-04T08:56:00Z' });
    expect((await lines()).get('REMINDERS')).toMatchObject({ state: 'GOOD' });
    await aMail();
    expect((await lines()).get('REMINDERS')).toEqual({
      ...{ state: 'BAD', finding: 'REMINDERS_LATE', count: 1, since: '2027-01-04T08:54:00.000Z' },
    });
    await aMail({ last_error: 'SERVER_ECONNECTION' });
    expect((await lines()).get('REMINDERS')).toMatchObject({ finding: 'MAIL_SERVER_AWAY', count: 2 });
  });

  it('does not take for ours what another server puts off, or what misses a link', async () => {
    await aMail({ last_error: 'SMTP_451_4.7.1' });
    await aMail({ last_error: 'NO_JOIN_URL' });
    expect((await lines()).get('REMINDERS')).toMatchObject({ state: 'GOOD' });
  });

  it('tells what failed', async () => {
    await aMail({ status: 'FAILED', last_error: 'SMTP_550' });
    expect((await lines()).get('MAIL')).toMatchObject({
      state: 'ATTENTION',
      finding: 'MAIL_FAILED',
      count: 1,
    });
  });

  it('tells about the rest where one part fails and another hangs', async () => {
    jest.spyOn(queue(), 'figures').mockRejectedValue(new Error('no'));
    jest.spyOn(queue(), 'overdue').mockReturnValue(new Promise(() => undefined));
    const found = await lines();
    jest.restoreAllMocks();
    expect(found.get('MAIL')).toMatchObject({ state: 'ATTENTION', finding: 'NOT_LOOKED' });
    expect(found.get('REMINDERS')).toMatchObject({ state: 'ATTENTION', finding: 'NOT_LOOKED' });
    expect(found.get('DATABASE')).toMatchObject({ state: 'GOOD' });
    expect(found.size).toBe(7);
  });

  it('is for an administrator', async () => {
    const marieke = api.as(await api.person({ roles: ['COORDINATOR'] }));
    expect((await marieke.run(status)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('mail that is late', () => {
  it('is told to administrators once, and a next time again', async () => {
    await sweep.run();
    expect(await alerts()).toEqual([]);
    await aMail();
    await sweep.run();
    await sweep.run();
    expect(await alerts()).toEqual(['Rajesh']);
    api.clock.set('2027-01-04T12:00:00Z');
    await sweep.run();
    expect(await alerts()).toEqual(['Rajesh']);
    await api.db.query(`UPDATE mail_messages SET status = 'SENT', sent_at = now()`);
    await sweep.run();
    await aMail({ due_at: '2027-01-04T11:00:00Z' });
    await sweep.run();
    expect(await alerts()).toEqual(['Rajesh', 'Rajesh']);
  });

  it('that comes and goes is told once an hour at most', async () => {
    await aMail();
    await sweep.run();
    for (const minute of ['10', '20', '30']) {
      api.clock.set(`2027-01-04T09:${minute}:00Z`);
      await api.db.query(
        `UPDATE mail_messages SET status = 'SENT', sent_at = now() WHERE status = 'PLANNED'`,
      );
      await sweep.run();
      await aMail();
      await sweep.run();
    }
    expect(await alerts()).toHaveLength(1);
    api.clock.set('2027-01-04T10:01:00Z');
    await sweep.run();
    expect(await alerts()).toHaveLength(2);
  });

  it('reads that it goes on, or that it is over', async () => {
    const mail = new LateMailMail(queue(), { PUBLIC_URL: 'https://verbonden.example.org' });
    const planned = {
      ...{ id: newId(), kind: mail.name, personId: rajesh.id, toName: 'Rajesh', toAddress: rajesh.email },
      ...{
        locale: 'nl' as const,
        subjectId: rajesh.id,
        contextId: null,
        dueAt: api.clock.now(),
        payload: {},
      },
    };
    const words = async () => (await mail.compose([planned])).get(planned.id)?.paragraphs.join(' ');
    await aMail();
    expect(await words()).toContain('Het gaat nu om 1 mail.');
    await api.db.query('DELETE FROM mail_messages');
    expect(await words()).toContain('Inmiddels is alles weg.');
  });
});
