import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Module, type OnModuleInit } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TestClock, text } from '@verbonden/shared/kernel';
import { newId, ProgramModule, Queues } from '@verbonden/shared/server';
import {
  MailSink,
  testDatabase,
  type TestDatabase,
  testRedis,
  testSettings,
} from '@verbonden/shared/testing';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { sentAs } from '../kind/mail-group';
import { droppedBecause, type MailKind, type PlannedMail, waitsFor } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
import { NotificationsWorkerModule } from '../notifications-worker.module';
import { MailPauses } from '../plan/mail-pauses';
import { MailPlan } from '../plan/mail-plan';
import { MailRecord } from '../plan/mail-record';
import type { PlannedMailInput } from '../plan/planned-mail';
import { aMailContent } from '../testing';
import type { MailOutcome } from './mail-figures';
import { MailLedger } from './mail-ledger';
import { RefusedAddresses } from './refused-addresses';

/** What the kinds of these tests do; a test changes it. */
const script = {
  compose: (mail: PlannedMail) => Promise.resolve(aMailContent({ subject: `Aan ${mail.toAddress}` })),
  dropped: new Set<string>(),
  waiting: new Set<string>(),
};

function aKind(name: string, urgent: boolean): MailKind {
  return {
    name,
    urgent,
    necessary: true,
    compose: async (mails) =>
      new Map(
        await Promise.all(
          mails.map(
            async (mail) =>
              [
                mail.id,
                script.dropped.has(mail.subjectId)
                  ? droppedBecause('CANCELLED')
                  : script.waiting.has(mail.subjectId)
                    ? waitsFor('NO_JOIN_URL')
                    : await script.compose(mail),
              ] as const,
          ),
        ),
      ),
  };
}

const groups = sentAs({
  ...{ name: 'test', title: text('Proef', 'Trial'), hint: text('Proef', 'Trial') },
  necessary: true,
});

@Module({ imports: [NotificationsWorkerModule], providers: [groups] })
class TestKinds implements OnModuleInit {
  constructor(private readonly kinds: MailKinds) {}

  onModuleInit(): void {
    this.kinds.register(aKind('test.mailing', false));
    this.kinds.register(aKind('test.reminder-1h', true));
  }
}

describe.each(['PostgreSQL', 'Redis'] as const)('Mail with its queue in %s', (backend) => {
  const clock = new TestClock();
  let database: TestDatabase;
  let sink: MailSink;
  let redisUrl: string;
  let db: DataSource;
  let plan: MailPlan;
  const workers: INestApplicationContext[] = [];

  async function startWorker(): Promise<INestApplicationContext> {
    const settings = testSettings(database.url, {
      SMTP_URL: `${sink.url}?socketTimeout=3000`,
      ...(backend === 'Redis' ? { REDIS_URL: redisUrl } : {}),
    });
    @Module({ imports: [ProgramModule.with(settings, clock), TestKinds] })
    class Worker {}
    const worker = await NestFactory.createApplicationContext(Worker, { logger: false });
    workers.push(worker);
    return worker;
  }

  beforeAll(async () => {
    [database, sink, { url: redisUrl }] = await Promise.all([testDatabase(), MailSink.start(), testRedis()]);
    const worker = await startWorker();
    db = worker.get(DataSource);
    plan = worker.get(MailPlan, { strict: false });
  });

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await sink.close();
    await database.close();
  });

  beforeEach(async () => {
    await db.query('DELETE FROM mail_messages');
    await db.query('DELETE FROM refused_addresses');
    sink.beKind();
    sink.clear();
    clock.set('2027-03-24T09:00:00Z');
    script.dropped.clear();
    script.waiting.clear();
    script.compose = (mail) => Promise.resolve(aMailContent({ subject: `Aan ${mail.toAddress}` }));
  });

  function aMail(address: string, traits: Partial<PlannedMailInput> = {}): PlannedMailInput {
    const subjectId = newId();
    return {
      kind: 'test.mailing',
      personId: null,
      toName: 'Iemand',
      toAddress: address,
      locale: 'nl',
      subjectId,
      contextId: null,
      dedupeKey: `test/${subjectId}`,
      dueAt: clock.now(),
      ...traits,
    };
  }

  const someMails = (count: number, traits: Partial<PlannedMailInput> = {}) =>
    Array.from({ length: count }, (_, index) => aMail(`persoon-${index}@example.org`, traits));

  const planned = (...mails: PlannedMailInput[]) => db.transaction((tx) => plan.plan(tx, mails));

  async function rows(): Promise<
    { address: string; status: string; code: string | null; attempts: number }[]
  > {
    return db.query(
      `SELECT to_address AS address, status, coalesce(dropped_reason, last_error) AS code, attempts
       FROM mail_messages ORDER BY to_address`,
    );
  }

  const withStatus = async (status: string) => (await rows()).filter((row) => row.status === status).length;

  async function until(holds: () => Promise<boolean>, ms = 15_000): Promise<void> {
    const end = Date.now() + ms;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`It stays like this: ${JSON.stringify(await rows())}`);
      await pause(20);
    }
  }

  /** How many mails the figures count with an outcome. */
  async function counted(outcome: MailOutcome): Promise<number> {
    const { values } = (await register.getSingleMetric('mail_settled_total')?.get()) ?? { values: [] };
    return values.find(({ labels }) => labels['outcome'] === outcome)?.value ?? 0;
  }

  /** Waits until every mail has come to an end, or the given number of them is left. */
  const settled = (left = 0, ms = 15_000) =>
    until(async () => (await withStatus('PLANNED')) + (await withStatus('SENDING')) <= left, ms);

  function expectEachOnce(count: number): void {
    const addresses = sink.mails.flatMap((mail) => mail.to);
    expect(new Set(addresses).size).toBe(count);
    expect(addresses).toHaveLength(count);
    expect(new Set(sink.mails.map((mail) => mail.messageId)).size).toBe(count);
  }

  it('leaves at its moment and not before, once', async () => {
    await planned(
      aMail('later@example.org', { dueAt: new Date('2027-03-24T10:00:00Z') }),
      aMail('nu@example.org'),
    );
    await sink.waitForCount(1);
    clock.set('2027-03-24T09:59:59Z');
    // A mail planned later and due now has left: by then the other one would have, too.
    await planned(aMail('ook-nu@example.org'));
    await sink.waitForCount(2);
    expect(sink.mailsTo('later@example.org')).toHaveLength(0);
    clock.set('2027-03-24T10:00:00Z');
    await sink.waitForCount(3);
    await settled();
    expectEachOnce(3);
  });

  it('is not sent a second time when the clock is put back', async () => {
    await planned(aMail('een@example.org'));
    await settled();
    clock.move(-3_600_000);
    clock.move(2 * 3_600_000);
    await planned(aMail('twee@example.org'));
    await sink.waitFor((mail) => mail.to.includes('twee@example.org'));
    await settled();
    expectEachOnce(2);
  });

  it('does not exist when what it was planned for was rolled back', async () => {
    await expect(
      db.transaction(async (tx) => {
        await plan.plan(tx, [aMail('nooit@example.org')]);
        throw new Error('something else went wrong');
      }),
    ).rejects.toThrow('something else');
    expect(await rows()).toEqual([]);
  });

  it('is one mail, however often it is planned under the same key', async () => {
    const mail = aMail('een@example.org');
    await Promise.all([planned(mail), planned(mail, mail), planned(mail)]);
    await settled();
    await planned(mail);
    await settled();
    expectEachOnce(1);
  });

  it('does not leave once it is dropped, and leaves after all when it is planned again', async () => {
    const dueAt = new Date('2027-03-24T10:00:00Z');
    const mail = aMail('terug@example.org', { dueAt });
    await planned(mail);
    await db.transaction((tx) => plan.drop(tx, { subjectIds: [mail.subjectId] }, 'CANCELLED'));
    expect(await rows()).toMatchObject([{ status: 'DROPPED', code: 'CANCELLED' }]);
    clock.set(dueAt);
    await planned(aMail('nu@example.org'));
    await sink.waitForCount(1);
    expect(sink.mailsTo('terug@example.org')).toHaveLength(0);
    await planned(mail);
    await settled();
    expectEachOnce(2);
  });

  it('asks its domain at the moment of sending, which may say that it does not hold any more', async () => {
    const [gone, stays] = [aMail('weg@example.org'), aMail('blijft@example.org')];
    script.dropped.add(gone.subjectId);
    await planned(gone, stays);
    await settled();
    expectEachOnce(1);
    expect(await rows()).toMatchObject([
      { address: 'blijft@example.org', status: 'SENT' },
      { address: 'weg@example.org', status: 'DROPPED', code: 'CANCELLED' },
    ]);
  });

  it('does not leave when it is dropped while others of the same mailing are being sent', async () => {
    const contextId = newId();
    sink.beSlow(700);
    await planned(...someMails(24, { contextId }));
    await sink.waitForCount(1);
    await db.transaction((tx) => plan.drop(tx, { contextId }, 'CANCELLED'));
    // Another mail in the same worker: by the time it has arrived, all that was under way has, too.
    await planned(aMail('later@example.org'));
    await sink.waitFor((mail) => mail.to.includes('later@example.org'));
    // Four were with the mail server, and each of these lanes may just have taken its next.
    expect(sink.mails.length).toBeLessThanOrEqual(1 + 8);
    await until(async () => (await withStatus('SENT')) === sink.mails.length);
    expect(await withStatus('DROPPED')).toBe(25 - sink.mails.length);
  });

  it('that is refused for good is recorded with its code, and the others of its mailing arrive', async () => {
    sink.letAddress('persoon-3@example.org', { code: 550 });
    await planned(...someMails(8));
    await settled();
    expectEachOnce(7);
    const refused = (await rows()).find((row) => row.address === 'persoon-3@example.org');
    expect(refused).toMatchObject({ status: 'FAILED', code: 'SMTP_550' });
    expect(sink.attempts).toBe(8);
  });

  it('that is refused for now is tried again after growing pauses, and nobody else gets a second one', async () => {
    sink.letAddress('persoon-3@example.org', { code: 451 }, 2);
    await planned(...someMails(5));
    const refusals = async () => (await rows()).find((row) => row.code === 'SMTP_451')?.attempts;
    await until(async () => (await refusals()) === 1 && (await withStatus('SENT')) === 4);
    expect((await rows())[3]).toMatchObject({ status: 'PLANNED', code: 'SMTP_451', attempts: 1 });
    clock.move(4_000);
    await planned(aMail('tussendoor@example.org'));
    await sink.waitFor((mail) => mail.to.includes('tussendoor@example.org'));
    expect(sink.attempts).toBe(6);
    clock.move(1_000);
    await until(async () => (await refusals()) === 2);
    clock.move(15_000);
    await settled();
    expectEachOnce(6);
  });

  it('that cannot be written yet waits and leaves once it can, without counting as refused', async () => {
    const [waited, deferred] = [await counted('waiting'), await counted('deferred')];
    const mail = aMail('link@example.org');
    script.waiting.add(mail.subjectId);
    await planned(mail, aMail('ander@example.org'));
    await sink.waitForCount(1);
    await until(async () => (await rows()).some(({ code }) => code === 'NO_JOIN_URL'));
    expect(await rows()).toContainEqual({
      address: 'link@example.org',
      status: 'PLANNED',
      code: 'NO_JOIN_URL',
      attempts: 0,
    });
    // The mail server refused nothing: that alert is not about this.
    await until(async () => (await counted('waiting')) === waited + 1);
    expect(await counted('deferred')).toBe(deferred);
    script.waiting.clear();
    clock.set('2027-03-24T09:01:00Z');
    await sink.waitForCount(2);
    expect(sink.mailsTo('link@example.org')).toHaveLength(1);
  });

  it('of a context on hold waits, also in the hands of a worker, and leaves once when it goes on', async () => {
    const contextId = newId();
    const pauses = workers[0]!.get(MailPauses, { strict: false });
    sink.beSlow(100);
    await planned(...someMails(40, { contextId }));
    await sink.waitForCount(4);
    await db.transaction((tx) => pauses.pause(tx, contextId, ['test.reminder-1h']));
    await until(async () => (await withStatus('SENDING')) === 0);
    const left = await withStatus('SENT');
    expect(left).toBeLessThan(40);
    sink.beKind();
    // What may not wait goes all the same, and so does what is somebody else's; what is planned meanwhile waits too.
    await planned(
      aMail('afgelast@example.org', { contextId, kind: 'test.reminder-1h' }),
      aMail('later@example.org', { contextId }),
      aMail('ander@example.org'),
    );
    await sink.waitForCount(left + 2);
    expect(await withStatus('PLANNED')).toBe(41 - left);
    expect(await pauses.since(db.manager, contextId)).toEqual(clock.now());

    await db.transaction((tx) => pauses.resume(tx, contextId));
    await sink.waitForCount(43);
    expect(new Set(sink.mails.map(({ to }) => to[0])).size).toBe(43);
    await until(async () => (await withStatus('SENT')) === 43);
  });

  it('that failed is sent again on request, to that address only, once', async () => {
    const contextId = newId();
    const record = workers[0]!.get(MailRecord, { strict: false });
    sink.letAddress('persoon-3@example.org', { code: 550 }, 1);
    await planned(...someMails(6, { contextId }));
    await until(async () => (await withStatus('FAILED')) === 1 && (await withStatus('SENT')) === 5);
    const again = () => db.transaction((tx) => record.resend(tx, contextId));
    expect((await Promise.all([again(), again()])).sort()).toEqual([0, 1]);
    await sink.waitForCount(6);
    await until(async () => (await withStatus('SENT')) === 6);
    expect(new Set(sink.mails.map(({ to }) => to[0])).size).toBe(6);
    expect(sink.mails).toHaveLength(6);
  });

  it('to an address that does not exist marks it, until another mail arrives there or it changes', async () => {
    const personId = newId();
    const addresses = workers[0]!.get(RefusedAddresses, { strict: false });
    const refused = async (address: string) =>
      (await addresses.among(db.manager, [{ personId, address }])).get(personId)?.code;
    sink.letAddress('weg@example.org', { code: 550, text: '5.1.1 unknown: weg@example.org' }, 1);
    await planned(aMail('weg@example.org', { personId }));
    await until(async () => (await withStatus('FAILED')) === 1);
    expect(await refused('Weg@example.org')).toBe('SMTP_550_5.1.1');
    expect(await refused('nieuw@example.org')).toBeUndefined();
    const kept = await db.query<object[]>('SELECT * FROM refused_addresses');
    expect(JSON.stringify(kept)).not.toContain('weg');
    clock.set('2027-03-24T09:05:00Z');
    await planned(aMail('weg@example.org', { personId }));
    await sink.waitForCount(1);
    await until(async () => (await withStatus('SENT')) === 1);
    expect(await refused('weg@example.org')).toBeUndefined();
    await db.transaction((tx) => plan.forget(tx, personId));
    expect(await db.query('SELECT * FROM refused_addresses')).toEqual([]);
  });

  it('is given up when it was refused for five days', async () => {
    sink.letAddress('nooit@example.org', { code: 451 });
    const later = new Date(clock.now().getTime() + 60_000);
    await planned(aMail('nooit@example.org', { dueAt: later }));
    await db.query('UPDATE mail_messages SET attempts = 8, due_at = $1', [new Date('2027-03-19T08:00:00Z')]);
    clock.set(later);
    await settled();
    expect(await rows()).toMatchObject([{ status: 'FAILED', code: 'SMTP_451' }]);
  });

  it('to an address where the server hangs does not hold up the others', async () => {
    sink.letAddress('persoon-0@example.org', { does: 'stall' }, 1);
    sink.letAddress('persoon-1@example.org', { does: 'hangUp' }, 1);
    await planned(...someMails(60));
    await sink.waitForCount(58, 6_000);
    await until(async () => (await rows()).filter((row) => row.attempts === 1).length === 2);
    clock.move(6_000);
    await settled();
    expectEachOnce(60);
  });

  it('waits when the mail server is away, and leaves once when it is back', async () => {
    sink.letAll({ does: 'hangUp' });
    await planned(...someMails(60));
    await until(async () => (await rows()).filter((row) => row.attempts > 0).length >= 3);
    expect(sink.attempts).toBeLessThan(30);
    sink.beKind();
    clock.move(6_000);
    await sink.waitForCount(60, 20_000);
    await settled();
    expectEachOnce(60);
  }, 40_000);

  it('that cannot be written does not hold up the others', async () => {
    script.compose = (mail) =>
      mail.toAddress === 'persoon-3@example.org'
        ? Promise.reject(new Error('a fault in the domain'))
        : Promise.resolve(aMailContent());
    await planned(...someMails(8));
    await until(async () => (await withStatus('SENT')) === 7 && (await withStatus('PLANNED')) === 1);
    expectEachOnce(7);
    expect((await rows())[3]).toMatchObject({ status: 'PLANNED', code: 'NOT_WRITTEN' });
  });

  it('leaves once after the queue was wiped in the middle of a mailing (P14)', async () => {
    sink.beSlow(30);
    await planned(...someMails(300));
    await sink.waitForCount(20);
    const queue = await workers[0]!.get(Queues, { strict: false }).queue('mail');
    await queue.obliterate({ force: true });
    await sink.waitForCount(300, 40_000);
    await settled();
    expectEachOnce(300);
  }, 60_000);

  it('leaves once when several workers run', async () => {
    await startWorker();
    await startWorker();
    await planned(...someMails(400));
    await sink.waitForCount(400, 20_000);
    await settled();
    expectEachOnce(400);
    await Promise.all(workers.splice(1).map((worker) => worker.close()));
  }, 40_000);

  it('that a worker held when it was killed is taken over; what a living one holds is left alone', async () => {
    const [dead, living] = [aMail('verweesd@example.org'), aMail('bezig@example.org')];
    const hold = (mail: PlannedMailInput, since: string) =>
      db.query(
        `UPDATE mail_messages SET status = 'SENDING', claim_id = $2, attempt_at = $3,
                claimed_at = clock_timestamp() + $4::interval
         WHERE subject_id = $1`,
        [mail.subjectId, newId(), clock.now(), since],
      );
    const dueAt = new Date('2027-03-24T10:00:00Z');
    await planned({ ...dead, dueAt }, { ...living, dueAt });
    await hold(dead, '-20 s');
    await hold(living, '-1 s');
    await until(async () => (await withStatus('SENT')) === 1);
    expect(sink.mails[0]!.to).toEqual(['verweesd@example.org']);
    expect((await rows()).map((row) => row.status)).toEqual(['SENDING', 'SENT']);
  });

  it('that must leave within a minute goes ahead of a large mailing (P9)', async () => {
    sink.beSlow(40);
    await planned(...someMails(500));
    await sink.waitForCount(10);
    await planned(aMail('haast@example.org', { kind: 'test.reminder-1h' }));
    await sink.waitFor((mail) => mail.to.includes('haast@example.org'), 2_000);
    expect(sink.mails.length).toBeLessThan(200);
    sink.beKind();
    await sink.waitForCount(501, 20_000);
    await settled();
    expectEachOnce(501);
  }, 40_000);

  it('survives a database that closes every connection in the middle of a mailing (P13)', async () => {
    sink.beSlow(20);
    await planned(...someMails(200));
    await sink.waitForCount(20);
    await db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await sink.waitForCount(200, 40_000);
    await settled(0, 40_000);
    expectEachOnce(200);
  }, 90_000);

  it('that is on its way when the worker stops arrives, and the rest waits for the next worker', async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    const stopping = await startWorker();
    db = stopping.get(DataSource);
    plan = stopping.get(MailPlan, { strict: false });
    sink.beSlow(100);
    await planned(...someMails(200));
    await sink.waitForCount(5);
    const began = Date.now();
    await stopping.close();
    workers.splice(0);
    expect(Date.now() - began).toBeLessThan(5_000);
    const before = sink.mails.length;
    expect(before).toBeLessThan(100);
    sink.beKind();
    const next = await startWorker();
    db = next.get(DataSource);
    plan = next.get(MailPlan, { strict: false });
    await sink.waitForCount(200, 15_000);
    await settled();
    expectEachOnce(200);
  }, 40_000);

  it('is recorded before its lane begins the next one, so that a crash repeats as few as can be (P6)', async () => {
    const ledger = workers[0]!.get(MailLedger, { strict: false });
    const record = ledger.sent.bind(ledger);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = jest.spyOn(ledger, 'sent').mockImplementation(async (marks) => {
      await held;
      return record(marks);
    });
    await planned(...someMails(12));
    await sink.waitForCount(4);
    // One of another queue: by the time it has arrived, whatever a lane had begun has, too.
    await planned(aMail('haast@example.org', { kind: 'test.reminder-1h' }));
    await sink.waitFor((mail) => mail.to.includes('haast@example.org'));
    expect(sink.mails).toHaveLength(4 + 1);
    goOn();
    await settled();
    slow.mockRestore();
    expectEachOnce(13);
  });

  it('shows a coordinator what went, what is to come and what went wrong', async () => {
    const [contextId, dueAt] = [newId(), new Date('2027-04-01T10:00:00Z')];
    sink.letAddress('persoon-1@example.org', { code: 550 });
    await planned(...someMails(3, { contextId }));
    await planned(...someMails(2, { contextId, dueAt }));
    await settled(2);
    expect(await plan.timeline(db.manager, contextId)).toEqual([
      { kind: 'test.mailing', dueAt: clock.now(), status: 'FAILED', count: 1 },
      { kind: 'test.mailing', dueAt: clock.now(), status: 'SENT', count: 2 },
      { kind: 'test.mailing', dueAt, status: 'PLANNED', count: 2 },
    ]);
    expect(await plan.failures(db.manager, contextId)).toMatchObject([
      { toName: 'Iemand', code: 'SMTP_550' },
    ]);
  });

  it('to somebody who was erased never leaves, and the record forgets the address (P35)', async () => {
    const [personId, dueAt] = [newId(), new Date('2027-04-01T10:00:00Z')];
    await planned(
      aMail('wis-mij@example.org', { personId }),
      aMail('wis-mij@example.org', { personId, dueAt }),
    );
    await settled(1);
    await db.transaction((tx) => plan.forget(tx, personId));
    const kept = await db.query<{ status: string }[]>('SELECT * FROM mail_messages');
    expect(kept.map((row) => row.status).sort()).toEqual(['DROPPED', 'SENT']);
    expect(JSON.stringify(kept)).not.toContain('wis-mij');
  });
});
