import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import type { Clock, Locale } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { PersonService } from '../person/person.service';
import { AccountErasure, ErasureReason } from './account-erasure.entity';
import { eachByItself } from './each-by-itself';
import { erasureBlocks, holdRoles, isBlocked } from './erasure-blocks';
import { inactiveDays, lastDayAway, type Warning, warnings } from './inactive-periods';

interface Away {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly seenOn: string;
}

/** Who did not sign in for long is asked three times whether they stay, and then goes. Signing in ends it. */
@Injectable()
export class InactiveAccounts {
  constructor(
    private readonly db: DataSource,
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Plans the warnings that are due, and the end for who had the last one long enough ago. */
  async sweep(): Promise<void> {
    const faults: unknown[] = [];
    for (const warning of warnings) {
      await this.forAway(inactiveDays - warning.daysBefore, (tx, person) =>
        this.warn(tx, person, warning),
      ).catch((fault: unknown) => faults.push(fault));
    }
    await this.forAway(inactiveDays, (tx, person) => this.end(tx, person)).catch((fault: unknown) =>
      faults.push(fault),
    );
    if (faults.length > 0) throw new AggregateError(faults, 'some who were away could not be looked at');
  }

  /** Does something with each who was away so long, unless they came back meanwhile. */
  private forAway(days: number, work: (tx: EntityManager, person: Away) => Promise<void>): Promise<void> {
    return eachByItself(
      (after) => this.away(days, after),
      (person) =>
        this.db.transaction(async (tx) => {
          if (await this.isStillAway(tx, person)) await work(tx, person);
        }),
    );
  }

  /** Whoever signs in at this moment waits for the answer, and is seen by whatever comes after it. */
  private async isStillAway(tx: EntityManager, { personId, seenOn }: Away): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM accounts WHERE person_id = $1 AND last_seen_on = $2 FOR UPDATE',
      [personId, seenOn],
    );
    return rows.length > 0;
  }

  /** Who was not seen for so many days, and is not being erased already. */
  private away(days: number, after: string): Promise<Away[]> {
    return this.db.query(
      `SELECT p.id, p.id AS "personId", p.name, a.email, p.locale, a.last_seen_on::text AS "seenOn"
       FROM accounts a JOIN persons p ON p.id = a.person_id
       WHERE a.last_seen_on <= $1 AND p.id > $2 AND NOT EXISTS (
         SELECT 1 FROM account_erasures e
         WHERE e.person_id = p.id AND e.done_at IS NULL AND e.cancelled_at IS NULL)
       ORDER BY p.id LIMIT 500`,
      [lastDayAway(this.clock.now(), days), after],
    );
  }

  /** Once for each time they stayed away; editors of their organisations hear of it once, at the first. */
  private async warn(tx: EntityManager, person: Away, { step }: Warning): Promise<void> {
    const others = step === 1 ? await this.editorsBeside(tx, person.personId) : [];
    const now = this.clock.now();
    await this.mail.plan(tx, [
      {
        ...{ kind: `people.inactive-${step}`, personId: person.personId, toName: person.name },
        ...{ toAddress: person.email, locale: person.locale, subjectId: person.personId, contextId: null },
        ...{ dedupeKey: keyOf(person, step), dueAt: now },
      },
      ...others.map((editor): PlannedMailInput => ({
        ...{ kind: 'people.inactive-colleague', personId: editor.personId, toName: editor.name },
        ...{ toAddress: editor.address, locale: editor.locale, subjectId: person.personId },
        ...{ contextId: null, dedupeKey: `${keyOf(person, step)}/${editor.personId}`, dueAt: now },
      })),
    ]);
  }

  /**
   * Only after all warnings, also when nobody swept for a while: the last must be its days old. Who is the last of
   * something, or looks after the network, is never taken away in silence: coordinators are asked to look at it.
   */
  private async end(tx: EntityManager, person: Away): Promise<void> {
    const last = warnings.at(-1)!;
    const longEnough = new Date(this.clock.now().getTime() - last.daysBefore * 86_400_000);
    const warned = await tx.query<unknown[]>(
      'SELECT 1 FROM mail_messages WHERE dedupe_key = $1 AND due_at <= $2',
      [keyOf(person, last.step), longEnough],
    );
    if (warned.length === 0) return;
    await holdRoles(tx, person.personId);
    const blocks = await erasureBlocks(tx, person.personId);
    if (isBlocked(blocks) || (await this.looksAfter(tx, person.personId))) return this.ask(tx, person);
    const now = this.clock.now();
    await tx.insert(AccountErasure, {
      ...{ id: newId(), personId: person.personId, keepsName: false, reason: ErasureReason.INACTIVE },
      ...{ askedById: null, askedAt: now, dueAt: now, cancelledAt: null, doneAt: null },
    });
  }

  private async ask(tx: EntityManager, person: Away): Promise<void> {
    const ids = await this.persons.idsWithRole(tx, 'COORDINATOR');
    const all = [...(await this.persons.mailAddresses(tx, ids)).values()];
    await this.mail.plan(
      tx,
      all
        .filter(({ personId }) => personId !== person.personId)
        .map(({ personId, name, address, locale }) => ({
          ...{ kind: 'people.inactive-last', personId, toName: name, toAddress: address, locale },
          ...{ subjectId: person.personId, contextId: null, dueAt: this.clock.now() },
          dedupeKey: `${keyOf(person, 4)}/${personId}`,
        })),
    );
  }

  private async looksAfter(tx: EntityManager, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM memberships WHERE person_id = $1 AND until IS NULL AND role IN ('COORDINATOR', 'ADMINISTRATOR')`,
      [personId],
    );
    return rows.length > 0;
  }

  private async editorsBeside(tx: EntityManager, personId: string) {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT organisation_id AS id FROM memberships
       WHERE person_id = $1 AND until IS NULL AND organisation_id IS NOT NULL`,
      [personId],
    );
    if (rows.length === 0) return [];
    const organisationIds = rows.map(({ id }) => id);
    const editors = await this.persons.holders(tx, { roles: ['EDITOR'], organisationIds }, 50);
    return editors.filter((editor) => editor.personId !== personId);
  }
}

function keyOf({ personId, seenOn }: Away, step: number): string {
  return `people.inactive/${personId}/${seenOn}/${step}`;
}
