import { Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { newId, PersonalData, type PersonalPart, type Tie, tiesOf } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Commitments } from '../commitment/commitments';
import { type Who, whoIs, whoNow, whoValues } from './gathered-data';

/**
 * Erases a person, in the transaction of the caller: every part of every domain, as declared. The row of the person stays
 * without name or address, for what must point to somebody. What was shared goes to a person of its own, who has only the
 * name that was chosen and no tie to who it was.
 */
@Injectable()
export class PersonEraser {
  constructor(
    private readonly known: PersonalData,
    private readonly commitments: Commitments,
    private readonly mail: MailPlan,
  ) {}

  async erase(tx: EntityManager, personId: string, keepsName: boolean): Promise<void> {
    const [told] = await tx.query<[{ changes: string | null }]>(gathered);
    // Whoever is doing something as this person ends first.
    await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [personId]);
    const coming = await this.commitments.upcoming(tx, [personId]);
    await this.commitments.cancel(
      tx,
      coming.map(({ id }) => id),
      null,
    );
    await this.mail.drop(tx, { personId }, 'ERASED');
    const now = await whoNow(tx, personId);
    const shown = keepsName ? now.name : await memberOf(tx, personId);
    const who: Who = { ...now, shown, byline: newId() };
    await tx.query('INSERT INTO persons (id, name) VALUES ($1, $2)', [who.byline, shown]);
    let shared = 0;
    for (const step of this.steps()) {
      const changed = await run(tx, step, who);
      if (step.tie.then === 'SHARED') shared += changed;
    }
    if (shared === 0) await tx.query('DELETE FROM persons WHERE id = $1', [who.byline]);
    // What was theirs is not listed once more in the log: that they were erased is told by whoever does it.
    await tx.query(`SELECT set_config('verbonden.changes', $1, true)`, [told.changes ?? '']);
  }

  /**
   * First what stays, since a name that changes takes what is found by it along; then what hangs on other rows; and last
   * what names the person or the address.
   */
  private steps(): { part: PersonalPart; tie: Tie }[] {
    const all = this.known.all.flatMap((part) => tiesOf(part).map((tie) => ({ part, tie })));
    const rank = ({ part: { through, persons = {} }, tie }: (typeof all)[number]) => {
      if (tie.then === 'STAYS' && 'id' in persons) return 0;
      return through && tie.when.includes(through.when) ? 1 : 2;
    };
    return all.sort((one, other) => rank(one) - rank(other));
  }
}

/** What the log gathered of this transaction so far (0023). */
const gathered = `SELECT current_setting('verbonden.changes', true) AS changes`;

async function run(
  tx: EntityManager,
  { part: { table, set }, tie: { when, then, column } }: { part: PersonalPart; tie: Tie },
  who: Who,
): Promise<number> {
  const changes = [
    ...(column && then === 'LOOSENED' ? [`"${column}" = NULL`] : []),
    ...(column && then === 'SHARED' ? [`"${column}" = who.byline`] : []),
    ...(set && then !== 'GOES' ? [set] : []),
  ];
  if (then !== 'GOES' && changes.length === 0) return 0;
  const [, changed] = await tx.query<[unknown[], number]>(
    then === 'GOES'
      ? `${whoIs} DELETE FROM ${table} t USING who WHERE ${when}`
      : `${whoIs} UPDATE ${table} t SET ${changes.join(', ')} FROM who WHERE ${when}`,
    whoValues(who),
  );
  return changed;
}

/** "Een lid van De Brug": by the organisation where somebody was longest, else by the network. */
async function memberOf(tx: EntityManager, personId: string): Promise<string> {
  const [row] = await tx.query<{ name: string }[]>(
    `SELECT o.name FROM memberships m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.person_id = $1 ORDER BY (m.until IS NULL) DESC, m.since LIMIT 1`,
    [personId],
  );
  return `Een lid van ${row?.name ?? 'het netwerk'}`;
}
