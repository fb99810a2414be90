import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Module, type OnModuleInit } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TestClock, text } from '@verbonden/shared/kernel';
import { newId, ProgramModule } from '@verbonden/shared/server';
import { MailSink, testDatabase, type TestDatabase, testSettings } from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import { QuietDays } from '../calm/quiet-days';
import { MailFigures } from '../delivery/mail-figures';
import { subjectLine } from '../digest/digest-line';
import { digestMail } from '../digest/digest-names';
import { DigestSweep } from '../digest/digest-sweep';
import { MailWaiting } from '../digest/mail-waiting';
import { sentAs } from '../kind/mail-group';
import { droppedBecause, type PlannedMail } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
import { NotificationsWorkerModule } from '../notifications-worker.module';
import { MailPlan } from '../plan/mail-plan';
import { aMailContent } from '../testing';
import { MailLeaving, overview } from './mail-leaving';
import { MailPreferenceService } from './mail-preference.service';
import { MailRhythm } from './mail-rhythm';

/** What does not hold any more when it would leave. */
const withdrawn = new Set<string>();
const groups = sentAs(
  { name: 'test', title: text('Altijd', 'Always'), hint: text('Moet', 'Must'), necessary: true },
  {
    ...{ name: 'test.news', title: text('Nieuws', 'News'), hint: text('Soms', 'Sometimes') },
    ...{ necessary: false, rhythm: MailRhythm.AT_ONCE },
  },
  {
    ...{ name: 'test.tasks', title: text('Taken', 'Tasks'), hint: text('Soms', 'Sometimes') },
    ...{ necessary: false, rhythm: MailRhythm.WEEKLY },
  },
);
const compose = (mails: readonly PlannedMail[]) =>
  Promise.resolve(
    new Map(
      mails.map((mail) => [
        mail.id,
        withdrawn.has(mail.subjectId)
          ? droppedBecause('WITHDRAWN')
          : aMailContent({ subject: String(mail.payload['says']) }),
      ]),
    ),
  );

@Module({ imports: [NotificationsWorkerModule], providers: [groups] })
class TestKinds implements OnModuleInit {
  constructor(private readonly kinds: MailKinds) {}

  onModuleInit(): void {
    const optional = { necessary: false, urgent: false, digest: subjectLine, compose };
    this.kinds.register({ name: 'test.cancelled', necessary: true, urgent: true, compose });
    this.kinds.register({ ...optional, name: 'test.item', group: 'test.news' });
    this.kinds.register({ ...optional, name: 'test.task', group: 'test.tasks' });
  }
}

const clock = new TestClock();
const workers: INestApplicationContext[] = [];
let database: TestDatabase;
let sink: MailSink;
let db: DataSource;
let fatma: string;
let before = 0;

async function startWorker(): Promise<INestApplicationContext> {
  const settings = testSettings(database.url, { SMTP_URL: sink.url });
  @Module({ imports: [ProgramModule.with(settings, clock), TestKinds] })
  class Worker {}
  const worker = await NestFactory.createApplicationContext(Worker, { logger: false });
  workers.push(worker);
  return worker;
}

beforeAll(async () => {
  [database, sink] = await Promise.all([testDatabase(), MailSink.start()]);
  for (let count = 0; count < 3; count += 1) await startWorker();
  db = workers[0]!.get(DataSource);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await sink.close();
  await database.close();
});
/** A Wednesday, ten in the morning. */
const wednesday = '2027-01-13T09:00:00Z';
beforeEach(async () => {
  await settled();
  await db.query(
    'DELETE FROM mail_messages; DELETE FROM mail_preferences; DELETE FROM mail_calm_refusals; DELETE FROM mail_discretions',
  );
  withdrawn.clear();
  before = sink.mails.length;
  clock.set(wednesday);
  fatma = newId();
  await db.query(`INSERT INTO persons (id, name, locale) VALUES ($1, 'Fatma', 'nl')`, [fatma]);
});

const service = () => workers[0]!.get(MailPreferenceService);
const viewer = () => ({ personId: fatma, locale: 'nl', roles: [] }) as never;
const choose = (rhythm: MailRhythm, group = 'test.news') =>
  service().save(viewer(), { choices: [{ group, rhythm }] });
async function plan(says: string, kind = 'test.item', personId: string | null = fatma): Promise<string> {
  const subjectId = newId();
  await workers[0]!.get(MailPlan).plan(db.manager, [
    {
      ...{ kind, personId, toName: 'Fatma', toAddress: 'fatma@example.org', locale: 'nl', subjectId },
      ...{ contextId: null, dedupeKey: subjectId, dueAt: clock.now(), payload: { says } },
    },
  ]);
  return subjectId;
}
/** Until nothing that may leave now is left: each mail is sent, or was put aside. */
async function settled(): Promise<void> {
  for (;;) {
    const [{ open }] = await db.query<[{ open: number }]>(
      `SELECT count(*)::int AS open FROM mail_messages
       WHERE status = 'SENDING' OR (status = 'PLANNED' AND waits_in IS NULL AND attempt_at <= $1)`,
      [clock.now()],
    );
    if (open === 0) return;
    await pause(20);
  }
}
/** The moment comes, and every worker looks at once what is due. */
async function at(moment: string): Promise<void> {
  clock.set(moment);
  await Promise.all(workers.map((worker) => worker.get(DigestSweep).run()));
  await settled();
}
const ends = () => db.query<object[]>('SELECT kind, status FROM mail_messages ORDER BY kind, status');
const received = () => sink.mails.slice(before);
/** What stands in the address by which a received mail is left. */
function linkIn(which: number): { readonly token: string; readonly group: string } {
  const [token, group] = received()[which]!.headers['list-unsubscribe']!.slice(1, -1).split('/').slice(-2);
  return { token: token!, group: group! };
}
const subjects = () => received().map(({ subject }) => subject);

describe('who does not want a screen to show what mail is about', () => {
  it('gets it under a neutral subject, also the mail that always comes and the overview, from then on', async () => {
    await plan('Zorg thuis');
    await settled();
    await service().save(viewer(), { choices: [], discreet: true });
    expect((await service().of(viewer())).discreet).toBe(true);
    await plan('Zorg op school');
    await plan('Zorg gaat niet door', 'test.cancelled');
    await settled();
    await choose(MailRhythm.DAILY);
    await plan('Zorg in de krant');
    await settled();
    await at('2027-01-14T06:30:00Z');
    expect(subjects()).toEqual([
      'Zorg thuis',
      'Bericht voor jou, woensdag 13 januari 2027',
      'Bericht voor jou, woensdag 13 januari 2027',
      'Bericht voor jou, donderdag 14 januari 2027',
    ]);
    await service().save(viewer(), { choices: [], discreet: false });
    await choose(MailRhythm.AT_ONCE);
    await plan('Weer gewoon');
    await settled();
    expect(subjects().at(-1)).toBe('Weer gewoon');
  });
});

describe('who chooses how often mail comes', () => {
  it('gets each at once, all of a day in one overview, or none', async () => {
    await plan('een');
    await settled();
    expect(subjects()).toEqual(['een']);
    await choose(MailRhythm.DAILY);
    await plan('twee');
    await plan('drie');
    await settled();
    expect(subjects()).toEqual(['een']);
    await at('2027-01-14T06:30:00Z');
    expect(subjects()).toEqual(['een', 'Nieuw voor jou: 2 berichten']);
    await choose(MailRhythm.OFF);
    await plan('vier');
    await settled();
    await at('2027-01-15T06:30:00Z');
    expect(subjects()).toHaveLength(2);
  });

  it('still gets what is necessary, when all else is off and also at night', async () => {
    await choose(MailRhythm.OFF);
    clock.set('2027-01-13T23:00:00Z');
    await plan('Gaat niet door', 'test.cancelled');
    await plan('nieuws');
    await settled();
    expect(subjects()).toEqual(['Gaat niet door']);
  });

  it('gets it as their group comes by itself until they choose', async () => {
    await plan('een taak', 'test.task');
    await settled();
    await at('2027-01-14T06:30:00Z');
    expect(subjects()).toEqual([]);
    await at('2027-01-18T06:30:00Z');
    expect(subjects()).toEqual(['Nieuw voor jou: een taak']);
  });

  it('finds a way to choose in each optional mail, and its group, but in no other', async () => {
    await plan('nieuws');
    await plan('Gaat niet door', 'test.cancelled');
    await settled();
    const headers = (subject: string) => received().find((mail) => mail.subject === subject)!.headers;
    expect(headers('nieuws')).toMatchObject({
      'list-unsubscribe': `<${workers[0]!.get(MailLeaving).address(fatma, 'test.news', 'nl')}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-id': expect.stringMatching(/^<test\.news\.[\w.-]+>$/),
    });
    expect(Object.keys(headers('Gaat niet door')).filter((name) => name.startsWith('list-'))).toEqual([]);
  });
});

describe('an overview', () => {
  it('is one, however many workers gather at once, with a part for each group', async () => {
    await choose(MailRhythm.WEEKLY);
    await plan('nieuws');
    await plan('een taak', 'test.task');
    await settled();
    await at('2027-01-18T06:30:00Z');
    await at('2027-01-18T06:35:00Z');
    expect(subjects()).toEqual(['Nieuw voor jou: 2 berichten']);
    const shown = received()[0]!.text;
    expect(shown.indexOf('Nieuws')).toBeGreaterThan(-1);
    expect(shown.indexOf('Taken')).toBeGreaterThan(shown.indexOf('nieuws'));
  });

  it('leaves out what does not hold any more, and does not come with nothing in it', async () => {
    await choose(MailRhythm.DAILY);
    withdrawn.add(await plan('weg'));
    await settled();
    await at('2027-01-14T06:30:00Z');
    expect(subjects()).toEqual([]);
    expect(
      await db.query('SELECT kind, status, dropped_reason AS why FROM mail_messages ORDER BY kind'),
    ).toEqual([
      { kind: digestMail, status: 'DROPPED', why: 'NOTHING_NEW' },
      { kind: 'test.item', status: 'DROPPED', why: 'WITHDRAWN' },
    ]);
  });

  it('that is refused for good gives what was in it to the next one, once', async () => {
    await choose(MailRhythm.DAILY);
    sink.letAddress('fatma@example.org', { code: 554 }, 1);
    await plan('nieuws');
    await settled();
    await at('2027-01-14T06:30:00Z');
    expect(subjects()).toEqual([]);
    await at('2027-01-14T12:00:00Z');
    expect(subjects()).toEqual([]);
    await at('2027-01-15T06:30:00Z');
    await at('2027-01-18T06:30:00Z');
    expect(subjects()).toEqual(['Nieuw voor jou: nieuws']);
    expect(await ends()).toEqual([
      { kind: digestMail, status: 'FAILED' },
      { kind: digestMail, status: 'SENT' },
      { kind: 'test.item', status: 'SENT' },
    ]);
  });

  it('that is refused for good three times takes what is in it along, and no other is made', async () => {
    await choose(MailRhythm.DAILY);
    sink.letAddress('fatma@example.org', { code: 554 });
    await plan('nieuws');
    await settled();
    for (const day of ['14', '15', '18', '19', '20']) await at(`2027-01-${day}T06:30:00Z`);
    sink.beKind();
    expect(await ends()).toEqual([
      ...Array.from({ length: 3 }, () => ({ kind: digestMail, status: 'FAILED' })),
      { kind: 'test.item', status: 'FAILED' },
    ]);
    expect(await db.query(`SELECT waits_in, digest_id FROM mail_messages WHERE kind = 'test.item'`)).toEqual([
      { waits_in: null, digest_id: null },
    ]);
  });

  it('comes to everybody in one round, also when one of them cannot be gathered for', async () => {
    const people = Array.from({ length: 7 }, () => newId());
    for (const personId of people) {
      await db.query(`INSERT INTO persons (id, name, locale) VALUES ($1, 'Iemand', 'nl')`, [personId]);
      await plan(personId, 'test.task', personId);
    }
    await settled();
    clock.set('2027-01-18T06:30:00Z');
    const [first, ...others] = people;
    const { lock } = MailWaiting.prototype;
    const fault = jest.spyOn(MailWaiting.prototype, 'lock').mockImplementation(function (
      this: MailWaiting,
      tx,
      personId,
    ) {
      return personId === first ? Promise.reject(new Error('not this one')) : lock.call(this, tx, personId);
    });
    await workers[0]!.get(DigestSweep).run(2);
    fault.mockRestore();
    await settled();
    expect(subjects().sort()).toEqual(others.map((personId) => `Nieuw voor jou: ${personId}`).sort());
    await workers[0]!.get(DigestSweep).run(2);
    await settled();
    expect(subjects().slice(others.length)).toEqual([`Nieuw voor jou: ${first}`]);
  });

  it('is left with one click: what comes in it stops', async () => {
    await choose(MailRhythm.DAILY);
    await plan('nieuws');
    await settled();
    await at('2027-01-14T06:30:00Z');
    await service().saveByLink({ ...linkIn(0), choices: null }, 'nl');
    const { choices } = await service().of(viewer());
    expect(choices.map(({ group, rhythm }) => [group, rhythm])).toEqual([
      ['test.news', 'OFF'],
      ['test.tasks', 'OFF'],
    ]);
  });
});

describe('the link in an older overview', () => {
  it('also turns off what came in it and comes at once by now, and nothing that did not', async () => {
    await choose(MailRhythm.DAILY);
    await choose(MailRhythm.AT_ONCE, 'test.tasks');
    await plan('nieuws');
    await settled();
    await at('2027-01-14T06:30:00Z');
    await choose(MailRhythm.AT_ONCE);
    const offered = await service().ofLink(linkIn(0).token, linkIn(0).group, 'nl');
    expect(offered.map(({ group }) => group)).toEqual(['test.news']);
    await service().saveByLink({ ...linkIn(0), choices: null }, 'nl');
    const { choices } = await service().of(viewer());
    expect(choices.map(({ group, rhythm }) => [group, rhythm])).toEqual([
      ['test.news', 'OFF'],
      ['test.tasks', 'AT_ONCE'],
    ]);
  });

  it('is about nothing of somebody else, and about nothing when it was altered', async () => {
    await choose(MailRhythm.DAILY);
    await plan('nieuws');
    await settled();
    await at('2027-01-14T06:30:00Z');
    const joost = newId();
    await db.query(`INSERT INTO persons (id, name, locale) VALUES ($1, 'Joost', 'nl')`, [joost]);
    const other = workers[0]!.get(MailLeaving).address(joost, 'x', 'nl').split('/').at(-2)!;
    const offered = await service().ofLink(other, linkIn(0).group, 'nl');
    expect(offered.map(({ group }) => group)).toEqual(['test.tasks']);
    const { token } = linkIn(0);
    await expect(service().ofLink(token, `${overview}.1`, 'nl')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the link in a mail to somebody whose data was erased since', () => {
  it('is not there any more: nothing is kept of who is gone', async () => {
    await plan('nieuws');
    await settled();
    await db.query('DELETE FROM persons WHERE id = $1', [fatma]);
    const { token, group } = linkIn(0);
    const gone = { code: 'NOT_FOUND' };
    await expect(service().ofLink(token, group, 'nl')).rejects.toMatchObject(gone);
    await expect(service().saveByLink({ token, group, choices: null }, 'nl')).rejects.toMatchObject(gone);
  });
});

describe('a week in which the rhythm changes every day', () => {
  it('tells everything once, and nothing twice', async () => {
    const rhythms = [MailRhythm.DAILY, MailRhythm.AT_ONCE, MailRhythm.WEEKLY, MailRhythm.MONTHLY];
    const said: string[] = [];
    for (let day = 11; day <= 15; day += 1) {
      await at(`2027-01-${day}T06:30:00Z`);
      for (const hour of ['08', '11', '14', '18']) {
        clock.set(`2027-01-${day}T${hour}:00:00Z`);
        const says = `dag ${day} uur ${hour}`;
        said.push(says);
        await plan(says);
        if (hour === '11') await choose(rhythms[day % rhythms.length]!);
        await settled();
      }
    }
    await choose(MailRhythm.AT_ONCE);
    await at('2027-01-18T06:30:00Z');
    await at('2027-01-18T10:00:00Z');
    const texts = received().map((mail) => `${mail.subject}\n${mail.text}`);
    const timesTold = said.map((says) => texts.filter((each) => each.includes(says)).length);
    expect(timesTold).toEqual(said.map(() => 1));
    expect(await db.query(`SELECT DISTINCT status FROM mail_messages WHERE kind = 'test.item'`)).toEqual([
      { status: 'SENT' },
    ]);
  });
});

describe('calm times', () => {
  it('hold what comes in the evening until the morning, then it comes once', async () => {
    const count = jest.spyOn(MailFigures.prototype, 'count');
    clock.set('2027-01-13T18:00:00Z');
    await plan('avond');
    await settled();
    expect(subjects()).toEqual([]);
    clock.set('2027-01-14T06:29:00Z');
    await settled();
    expect(subjects()).toEqual([]);
    clock.set('2027-01-14T07:00:00Z');
    await settled();
    expect(subjects()).toEqual(['avond']);
    const outcomes = count.mock.calls.map(([, outcome]) => outcome);
    expect(outcomes).toContain('waiting');
    expect(outcomes).not.toContain('deferred');
    count.mockRestore();
  });

  it('are not for who wants mail at once, from the moment they say so', async () => {
    clock.set('2027-01-16T12:00:00Z');
    await plan('zaterdag');
    await settled();
    expect(subjects()).toEqual([]);
    await service().save(viewer(), { choices: [], calm: false });
    await settled();
    await plan('ook zaterdag');
    await settled();
    expect(subjects()).toEqual(['zaterdag', 'ook zaterdag']);
  });

  it('last as long as the holidays of whoever is away, and the overview then is one', async () => {
    const away = new Map([[fatma, [{ first: '2027-01-09', last: '2027-01-17' }]]]);
    for (const worker of workers) worker.get(QuietDays).register({ of: () => Promise.resolve(away) });
    await choose(MailRhythm.DAILY);
    await plan('woensdag');
    await settled();
    await at('2027-01-14T06:30:00Z');
    await plan('donderdag');
    await settled();
    await at('2027-01-15T06:30:00Z');
    expect(subjects()).toEqual([]);
    await at('2027-01-18T06:30:00Z');
    expect(subjects()).toEqual(['Nieuw voor jou: 2 berichten']);
    away.clear();
  });
});
