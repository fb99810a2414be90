import type { Pool } from 'pg';
import type { Findings } from './findings.ts';
import { publishedMeeting, remindedPeople } from './meetings.ts';
import { eventually } from './patience.ts';
import type { BenchPerson } from './people.ts';
import type { Accepted, Sink } from './sink.ts';
import type { Workers } from './workers.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** P5: complete so long after the last worker was started again. P9: so long after its moment. */
const longestRecovery = 90_000;
const longestLastReminder = 60_000;

/** A kill, at a part of the mailing. */
interface Kill {
  readonly at: number;
  readonly doors: readonly number[];
}

/** A reminder of an hour before that falls due during the mailing. */
interface LastReminder {
  readonly person: BenchPerson;
  readonly dueAt: number;
}

/** Large mailings to the same people, each for a meeting of its own. */
export class ReminderRun {
  readonly #db: Pool;
  readonly #sink: Sink;
  readonly #workers: Workers;
  readonly #doors: readonly number[];
  readonly #people: readonly BenchPerson[];
  readonly #findings: Findings;
  /** Mails that were accepted though the worker was killed before it could record it, with at how many kills. */
  readonly #inFlight = new Map<string, number>();
  /** The mails of {@link LastReminder}s; all others belong to the mailing. */
  readonly #lastIds = new Set<string>();

  constructor(
    db: Pool,
    sink: Sink,
    workers: Workers,
    doors: readonly number[],
    people: readonly BenchPerson[],
    findings: Findings,
  ) {
    this.#db = db;
    this.#sink = sink;
    this.#workers = workers;
    this.#doors = doors;
    this.#people = people;
    this.#findings = findings;
  }

  /** A mailing that nothing disturbs. @throws Error when it does not come to an end */
  async undisturbed(count: number): Promise<void> {
    await this.#mailing(this.#people.slice(0, count));
    if (!(await this.#allSettled(longestRecovery))) throw new Error('The mailing did not come to its end.');
  }

  /** The mailing with two kills and two reminders of one hour before. @returns the figures */
  async withKills(): Promise<Record<string, unknown>> {
    const count = this.#people.length;
    const [first = 0, ...others] = this.#doors;
    const kills: readonly Kill[] = [
      { at: Math.round(count * 0.25), doors: [first] },
      { at: Math.round(count * 0.6), doors: [first, ...others] },
    ];
    const last: LastReminder[] = [];
    const underWay: Promise<unknown>[] = [];
    const inFlight: number[] = [];
    // A worker that is not back yet cannot be killed again: with few mails the second kill waits for the end of the first.
    let killed: Promise<unknown> = Promise.resolve();
    let bulk = 0;
    let bulkLeftAtLastReminder = 0;
    this.#sink.onAccepted = ({ id }) => {
      if (this.#lastIds.has(id)) {
        bulkLeftAtLastReminder ||= count - bulk;
        return;
      }
      bulk += 1;
      for (const kill of kills) {
        if (bulk !== kill.at) continue;
        killed = killed.then(async () => inFlight.push(await this.#kill(kill.doors)));
        underWay.push(killed);
      }
      // One just after the start, one around the second kill.
      if (bulk === Math.round(count * 0.05)) underWay.push(this.#lastReminder(last, 0));
      if (bulk === Math.round(count * 0.58)) underWay.push(this.#lastReminder(last, 1));
    };
    const began = Date.now();
    const meetingId = await this.#mailing(this.#people);
    await eventually(() => inFlight.length === kills.length, 3 * longestRecovery);
    await Promise.all(underWay);
    this.#findings.same('kills', inFlight.length, kills.length);
    this.#findings.same('reminders of one hour before', last.length, 2);
    const recovered = await this.#allSettled(longestRecovery - (Date.now() - this.#workers.startedAt));
    this.#findings.expect(recovered, 'not complete within 90 s after the last start');
    this.#sink.onAccepted = () => undefined;
    const delivered = await this.#checkDelivered(meetingId);
    this.#findings.expect(
      bulkLeftAtLastReminder > 0,
      'no reminder of one hour before went ahead of the mailing',
    );
    return {
      secondsInAll: seconds(delivered.lastAt - began),
      secondsAfterLastStart: seconds(delivered.lastAt - this.#workers.startedAt),
      accepted: delivered.accepted,
      lost: delivered.lost,
      inFlightAtKills: inFlight,
      repeats: delivered.repeats,
      lastReminders: {
        secondsAfterTheirMoment: last.map((each) => this.#checkLastReminder(each)),
        bulkLeftWhenTheFirstArrived: bulkLeftAtLastReminder,
      },
    };
  }

  /** Plans a reminder for everybody, due now. @returns the meeting it is for */
  async #mailing(people: readonly BenchPerson[]): Promise<string> {
    const startsAt = new Date(Date.now() + 7 * day - 2 * hour);
    const dueAt = new Date(startsAt.getTime() - 7 * day);
    const meetingId = await publishedMeeting(this.#db, startsAt, null);
    await remindedPeople(this.#db, { kind: 'meetings.reminder-7d', meetingId, startsAt, dueAt }, people);
    return meetingId;
  }

  /** Plans the reminder of a meeting that starts an hour and a second from now. */
  async #lastReminder(planned: LastReminder[], number: number): Promise<void> {
    const person = this.#people[number];
    if (!person) return;
    const startsAt = new Date(Date.now() + hour + 1_000);
    const dueAt = new Date(startsAt.getTime() - hour);
    const meetingId = await publishedMeeting(this.#db, startsAt, null);
    await remindedPeople(this.#db, { kind: 'meetings.reminder-1h', meetingId, startsAt, dueAt }, [person]);
    const { rows } = await this.#db.query<{ id: string }>(
      'SELECT id FROM mail_messages WHERE context_id = $1',
      [meetingId],
    );
    for (const { id } of rows) this.#lastIds.add(id);
    planned.push({ person, dueAt: dueAt.getTime() });
  }

  /** Kills workers and starts them again. @returns how many of their mails had arrived without being recorded */
  async #kill(doors: readonly number[]): Promise<number> {
    await Promise.all(doors.map((door) => this.#workers.kill(door)));
    // What the killed ones had handed over may still be in the server's hands for a moment.
    await eventually(() => doors.every((door) => this.#sink.underWay(door) === 0), 5_000, 10);
    const handedOver = this.#sink.accepted.filter(({ door }) => doors.includes(door)).map(({ id }) => id);
    const { rows } = await this.#db.query<{ id: string }>(
      `SELECT id FROM mail_messages WHERE id = ANY ($1::uuid[]) AND status <> 'SENT'`,
      [handedOver],
    );
    for (const { id } of rows) this.#inFlight.set(id, (this.#inFlight.get(id) ?? 0) + 1);
    await Promise.all(doors.map((door) => this.#workers.start(door)));
    return rows.length;
  }

  #allSettled(ms: number): Promise<boolean> {
    return eventually(async () => {
      const { rows } = await this.#db.query<{ open: boolean }>(
        `SELECT EXISTS (SELECT FROM mail_messages
                        WHERE status IN ('PLANNED', 'SENDING') AND due_at <= now()) AS open`,
      );
      return rows[0]?.open === false;
    }, ms);
  }

  /** Counts by recipient and Message-ID. */
  async #checkDelivered(meetingId: string) {
    const { rows } = await this.#db.query<{ id: string; recipient: string; status: string }>(
      'SELECT id, to_address AS recipient, status FROM mail_messages WHERE context_id = $1',
      [meetingId],
    );
    const planned = new Map(rows.map((row) => [row.recipient, row.id]));
    // The demo has mail of its own, to others.
    const arrived = this.#sink.accepted.filter(
      ({ id, recipient }) => planned.has(recipient) && !this.#lastIds.has(id),
    );
    const byRecipient = new Map<string, Accepted[]>();
    for (const mail of arrived) {
      byRecipient.set(mail.recipient, [...(byRecipient.get(mail.recipient) ?? []), mail]);
    }
    const lost = [...planned.keys()].filter((recipient) => !byRecipient.has(recipient)).length;
    const foreign = arrived.filter(({ recipient, id }) => planned.get(recipient) !== id).length;
    const repeated = [...byRecipient.values()].filter((mails) => mails.length > 1);
    const repeats = arrived.length - byRecipient.size;
    const unexplained = repeated.filter(([mail]) => !this.#inFlight.has(mail?.id ?? '')).length;
    this.#findings.same('recipients without their reminder', lost, 0);
    this.#findings.same('mails with another Message-ID than planned', foreign, 0);
    this.#findings.same('repeats of mails that were not in flight at a kill', unexplained, 0);
    // A mail that was in flight at both kills comes three times.
    const mayRepeat = [...this.#inFlight.values()].reduce((sum, kills) => sum + kills, 0);
    this.#findings.expect(repeats <= mayRepeat, `${repeats} repeats, and ${mayRepeat} mails were in flight`);
    const unsent = rows.filter(({ status }) => status !== 'SENT').length;
    this.#findings.same('reminders not recorded as sent', unsent, 0);
    const lastAt = arrived.reduce((latest, { at }) => Math.max(latest, at), 0);
    return { accepted: arrived.length, lost, repeats, lastAt };
  }

  /** @returns how many seconds after its moment it arrived */
  #checkLastReminder({ person, dueAt }: LastReminder): number | null {
    const mail = this.#sink.accepted.find(
      ({ recipient, id }) => recipient === person.email && this.#lastIds.has(id),
    );
    const late = mail ? mail.at - dueAt : Number.POSITIVE_INFINITY;
    this.#findings.expect(late <= longestLastReminder, `a last reminder left ${seconds(late)} s late`);
    return mail ? seconds(late) : null;
  }
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
