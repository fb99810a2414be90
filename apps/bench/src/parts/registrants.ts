import type { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Answered } from './asking.ts';
import type { Findings } from './findings.ts';
import type { BenchPerson } from './people.ts';
import type { Accepted } from './sink.ts';

const register = `mutation ($meetingId: ID!) {
  registerForMeeting(input: { meetingId: $meetingId, mode: ONSITE }) { outcome registration { id status } } }`;

/**
 * People who register and press again until they are answered, whatever breaks meanwhile: what somebody was told must be
 * there, once (P4, P13).
 */
export class Registrants {
  /** Who was told that they have a place, by the address of their mail, with the registration they were told. */
  readonly told = new Map<string, string>();
  /** How often each kind of answer came, such as "CONFIRMED", "503 UNAVAILABLE", "no answer". */
  readonly answers = new Map<string, number>();
  readonly #db: Pool;
  readonly #findings: Findings;
  readonly #meetingId: string;
  /** Where to send it now; null when there is nobody to send it to. */
  readonly #origin: (person: BenchPerson) => string | null;

  constructor(
    db: Pool,
    findings: Findings,
    meetingId: string,
    origin: (person: BenchPerson) => string | null,
  ) {
    this.#db = db;
    this.#findings = findings;
    this.#meetingId = meetingId;
    this.#origin = origin;
  }

  /** One person presses until there is an answer. */
  async press(person: BenchPerson, until = Date.now() + 60_000): Promise<void> {
    for (;;) {
      const origin = this.#origin(person);
      const answer = origin
        ? await ask({ origin, cookie: person.cookie }, register, { meetingId: this.#meetingId })
        : null;
      const told = answer && this.#hear(person, answer);
      if (told) return;
      if (Date.now() > until) {
        this.#findings.expect(false, `${person.email} got no answer`);
        return;
      }
      await pause(50);
    }
  }

  #hear(person: BenchPerson, answer: Answered): boolean {
    const { outcome, registration } = (answer.data?.['registerForMeeting'] ?? {}) as {
      outcome?: string;
      registration?: { id: string };
    };
    const kind = outcome ?? (answer.status === 0 ? 'no answer' : `${answer.status} ${answer.code}`);
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1);
    if (registration) this.told.set(person.email, registration.id);
    const isClear = outcome !== undefined || answer.status === 0 || kind === '503 UNAVAILABLE';
    this.#findings.expect(isClear, `registering was answered with ${answer.text.slice(0, 200)}`);
    return outcome !== undefined;
  }

  /** Each who was told so has that one registration, with one mail of it and one of each reminder; and nobody else has. */
  async check(): Promise<void> {
    const { rows } = await this.#db.query<{ email: string; id: string; status: string }>(
      `SELECT a.email, r.id, r.status FROM registrations r JOIN accounts a USING (person_id) WHERE r.meeting_id = $1`,
      [this.#meetingId],
    );
    const kept = new Map(rows.map((row) => [row.email, row]));
    const lost = [...this.told].filter(([email, id]) => kept.get(email)?.id !== id).map(([email]) => email);
    this.#findings.expect(lost.length === 0, `told, and not there: ${lost.slice(0, 5).join(', ')}`);
    this.#findings.same('registrations', rows.length, this.told.size);
    this.#findings.same('people registered', kept.size, this.told.size);
    const mails = await this.#db.query<{ kind: string; count: number; persons: number }>(
      `SELECT kind, count(*)::int AS count, count(DISTINCT person_id)::int AS persons
       FROM mail_messages WHERE context_id = $1 GROUP BY kind`,
      [this.#meetingId],
    );
    const confirmations = mails.rows.find(({ kind }) => kind === 'meetings.confirmation');
    this.#findings.same('confirmations planned', confirmations?.count ?? 0, this.told.size);
    for (const { kind, count, persons } of mails.rows) {
      this.#findings.same(`${kind} planned for`, count, persons);
      this.#findings.same(`${kind} planned`, persons, this.told.size);
    }
  }

  /** Each got the one confirmation. @returns how many arrived a second time, with the Message-ID of the first */
  checkArrived(accepted: readonly Accepted[]): number {
    const ids = new Map<string, Set<string>>();
    for (const { recipient, id } of accepted) {
      ids.set(recipient, (ids.get(recipient) ?? new Set()).add(id));
    }
    const without = [...this.told.keys()].filter((email) => !ids.has(email));
    this.#findings.expect(without.length === 0, `got no mail: ${without.slice(0, 5).join(', ')}`);
    const two = [...ids].filter(([, each]) => each.size > 1).map(([email]) => email);
    this.#findings.expect(two.length === 0, `got two different mails: ${two.slice(0, 5).join(', ')}`);
    return accepted.length - new Set(accepted.map(({ id }) => id)).size;
  }
}
