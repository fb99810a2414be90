import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Module, type OnModuleInit } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TestClock, text } from '@verbonden/shared/kernel';
import { newId, ProgramModule } from '@verbonden/shared/server';
import {
  MailSink,
  type Misfortune,
  testDatabase,
  type TestDatabase,
  testSettings,
} from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import { sentAs } from '../kind/mail-group';
import type { MailKind } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
import { NotificationsWorkerModule } from '../notifications-worker.module';
import { MailPlan } from '../plan/mail-plan';
import { MailRecord } from '../plan/mail-record';
import { aMailContent } from '../testing';

const kind = (name: string, urgent: boolean): MailKind => ({
  ...{ name, urgent, necessary: true },
  compose: (mails) =>
    Promise.resolve(
      new Map(mails.map((mail) => [mail.id, aMailContent({ subject: `Aan ${mail.toAddress}` })])),
    ),
});

const groups = sentAs({
  ...{ name: 'test', title: text('Proef', 'Trial'), hint: text('Proef', 'Trial') },
  necessary: true,
});

@Module({ imports: [NotificationsWorkerModule], providers: [groups] })
class TestKinds implements OnModuleInit {
  constructor(private readonly kinds: MailKinds) {}

  onModuleInit(): void {
    this.kinds.register(kind('test.mailing', false));
    this.kinds.register(kind('test.reminder-1h', true));
  }
}

describe('When something is wrong with the mail server', () => {
  const clock = new TestClock();
  const contextId = newId();
  let database: TestDatabase;
  let sink: MailSink;
  let worker: INestApplicationContext;
  let db: DataSource;

  beforeAll(async () => {
    [database, sink] = await Promise.all([testDatabase(), MailSink.start()]);
    const settings = testSettings(database.url, {
      SMTP_URL: `${sink.url}?socketTimeout=700&greetingTimeout=700`,
    });
    @Module({ imports: [ProgramModule.with(settings, clock), TestKinds] })
    class Worker {}
    worker = await NestFactory.createApplicationContext(Worker, { logger: false });
    db = worker.get(DataSource);
  });

  afterAll(async () => {
    await worker.close();
    await sink.close();
    await database.close();
  });

  beforeEach(async () => {
    await db.query('DELETE FROM mail_messages');
    clock.set('2027-03-24T09:00:00Z');
    sink.beKind();
    sink.clear();
    sink.closeConnections();
  });

  function plan(addresses: readonly string[], name = 'test.mailing', ahead = 0): Promise<unknown> {
    const dueAt = new Date(clock.now().getTime() + ahead);
    return db.transaction((tx) =>
      worker.get(MailPlan, { strict: false }).plan(
        tx,
        addresses.map((toAddress) => {
          const subjectId = newId();
          return {
            ...{ kind: name, personId: null, toName: 'Iemand', toAddress, locale: 'nl', subjectId },
            ...{ contextId, dedupeKey: subjectId, dueAt },
          };
        }),
      ),
    );
  }

  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => `persoon-${String(index).padStart(2, '0')}@example.org`);

  interface Row {
    readonly address: string;
    readonly status: string;
    readonly code: string | null;
    readonly attempts: number;
    readonly wait: number;
  }
  const rows = (): Promise<Row[]> =>
    db.query(
      `SELECT to_address AS address, status, last_error AS code, attempts,
              extract(epoch FROM attempt_at - $1)::int AS wait
       FROM mail_messages ORDER BY to_address`,
      [clock.now()],
    );
  const withStatus = async (status: string) => (await rows()).filter((row) => row.status === status);

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 25_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`It stays like this: ${JSON.stringify(await rows())}`);
      await pause(20);
    }
  }

  function expectEachOnce(count: number): void {
    expect(sink.mails).toHaveLength(count);
    expect(new Set(sink.mails.flatMap(({ to }) => to)).size).toBe(count);
  }

  const faults: readonly [string, Misfortune][] = [
    ['says "closing" at the greeting', { code: 421, at: 'greeting' }],
    ['takes no mail at the greeting', { code: 554, at: 'greeting' }],
    ['says nothing at the greeting', { does: 'stall', at: 'greeting' }],
    ['hangs up at the greeting', { does: 'hangUp', at: 'greeting' }],
    ['says "later" at the sender', { code: 451, at: 'sender' }],
    ['hangs up at the sender', { does: 'hangUp', at: 'sender' }],
    ['says "later" at the recipient', { code: 450, at: 'recipient' }],
    ['says nothing at the recipient', { does: 'stall', at: 'recipient' }],
    ['hangs up at the recipient', { does: 'hangUp', at: 'recipient' }],
    ['says "later" after the mail', { code: 452, at: 'content' }],
    ['says nothing after the mail', { does: 'stall', at: 'content' }],
    ['hangs up after the mail, which it did not keep', { does: 'hangUp', at: 'content' }],
  ];
  it.each(faults)('and it %s, nothing is lost or given up, and each mail leaves once', async (_, fault) => {
    sink.letAll(fault, 3);
    await plan(people(8));
    await until(async () => (await rows()).filter(({ attempts }) => attempts === 1).length === 3);
    expect(await withStatus('FAILED')).toEqual([]);
    // Those three wait five seconds by the clock, or leave at once when the server turns out to be back.
    clock.move(5_000);
    await until(async () => (await withStatus('SENT')).length === 8);
    expectEachOnce(8);
  });

  it('and it refuses one mail for good after reading it, that one stops, is shown, and holds up no other', async () => {
    sink.letAddress('persoon-03@example.org', { code: 554, text: '5.7.1 no', at: 'content' });
    await plan(people(8));
    await until(async () => (await withStatus('SENT')).length === 7);
    clock.move(24 * 3_600_000);
    await plan(['later@example.org']);
    await until(async () => (await withStatus('SENT')).length === 8);
    expect(await worker.get(MailPlan, { strict: false }).failures(db.manager, contextId)).toMatchObject([
      { toName: 'Iemand', code: 'SMTP_554_5.7.1' },
    ]);
    expect(sink.attempts).toBe(9);
    expectEachOnce(8);
  });

  it('and it keeps a mail but hangs up before it says so, that one comes again as the same mail', async () => {
    sink.letAddress('persoon-03@example.org', { does: 'keepAndHangUp' }, 1);
    await plan(people(8));
    await until(async () => (await withStatus('SENT')).length >= 7);
    clock.move(5_000);
    await until(async () => (await withStatus('SENT')).length === 8);
    const twice = sink.mailsTo('persoon-03@example.org').map(({ messageId }) => messageId);
    expect(twice).toHaveLength(2);
    expect(new Set(twice).size).toBe(1);
    expect(sink.mails).toHaveLength(9);
  });

  it('and it says "later" again and again, it is asked after growing pauses', async () => {
    sink.letAll({ code: 451, at: 'content' }, 5);
    await plan(['geduld@example.org']);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) {
      await until(async () => (await rows())[0]!.attempts === attempt);
      const [{ wait }] = (await rows()) as [Row];
      waits.push(wait);
      clock.move(wait * 1000);
    }
    expect(waits).toEqual([5, 15, 45, 120, 300]);
    await until(async () => (await withStatus('SENT')).length === 1);
    expectEachOnce(1);
  });

  it('and it hangs up at five addresses only, all others get theirs and what is urgent is not kept waiting', async () => {
    const [bad, good] = [people(60).slice(0, 5), people(60).slice(5)];
    for (const address of bad) sink.letAddress(address, { does: 'hangUp' });
    await plan([...bad, ...good]);
    await until(async () => (await withStatus('SENT')).length === 55);
    const before = Date.now();
    await plan(['haast@example.org'], 'test.reminder-1h');
    await sink.waitFor(({ to }) => to.includes('haast@example.org'), 45_000);
    expect(Date.now() - before).toBeLessThan(60_000);
    await until(async () => (await withStatus('SENT')).length === 56);
    expect(await withStatus('FAILED')).toEqual([]);
    const open = (await rows()).filter(({ status }) => status !== 'SENT');
    expect(open.map(({ address }) => address)).toEqual(bad);
    expectEachOnce(56);
    sink.beKind();
    // Whichever was on its way when the server turned kind gets a pause from now on, so the clock follows the pauses.
    await until(async () => {
      const waits = (await withStatus('PLANNED')).map(({ wait }) => wait);
      if (waits.length > 0) clock.move(Math.max(0, ...waits) * 1000);
      return (await withStatus('SENT')).length === 61;
    });
    expectEachOnce(61);
  }, 90_000);

  it('a mail with which six workers were lost is given up with a reason, one that was there by chance leaves', async () => {
    const [deadly, doubtful] = ['dodelijk@example.org', 'twijfel@example.org'];
    await plan([...people(8), deadly, doubtful], 'test.mailing', 60_000);
    // As workers leave them that were killed with them in their hands. Lost once more, the first is given up; the other
    // may have been there by chance.
    await db.query(
      `UPDATE mail_messages SET
         attempt_at = $1, status = CASE WHEN lost > 0 THEN 'SENDING' ELSE 'PLANNED' END, interrupted = greatest(0, lost - 1),
         claim_id = CASE WHEN lost > 0 THEN id END, claimed_at = clock_timestamp() - interval '20 s'
       FROM (SELECT id AS mail, CASE to_address WHEN $2 THEN 6 WHEN $3 THEN 3 ELSE 0 END AS lost FROM mail_messages) AS given
       WHERE mail = id`,
      [clock.now(), deadly, doubtful],
    );
    await until(async () => (await withStatus('SENT')).length === 9);
    await until(async () => (await withStatus('FAILED')).length === 1);
    expect(await withStatus('FAILED')).toMatchObject([{ address: deadly, code: 'INTERRUPTED' }]);
    expectEachOnce(9);
    // Whoever looked into it lets it try again.
    const record = worker.get(MailRecord, { strict: false });
    expect(await db.transaction((tx) => record.resend(tx, contextId))).toBe(1);
    await until(async () => (await withStatus('SENT')).length === 10);
    expectEachOnce(10);
  });

  it('mail with which workers were lost stops no other of its kind while it is on hold', async () => {
    const [onHold, other] = ['wacht@example.org', 'twijfel@example.org'];
    const heldContext = newId();
    await plan([onHold, other], 'test.mailing', 60_000);
    await db.query(`INSERT INTO mail_pauses (context_id, except_kinds, since) VALUES ($1, '{}', $2)`, [
      heldContext,
      clock.now(),
    ]);
    await db.query(
      `UPDATE mail_messages SET attempt_at = $1, interrupted = 3,
         context_id = CASE to_address WHEN $2 THEN $3::uuid ELSE context_id END`,
      [clock.now(), onHold, heldContext],
    );
    await until(async () => (await withStatus('SENT')).length === 1);
    expect(await withStatus('PLANNED')).toMatchObject([{ address: onHold }]);
    await db.query('DELETE FROM mail_pauses');
    await until(async () => (await withStatus('SENT')).length === 2);
    expectEachOnce(2);
  });
});
