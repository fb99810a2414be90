import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import type { Clock, Locale } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { PersonService } from '../person/person.service';
import { AccountErasure, ErasureReason } from './account-erasure.entity';
import { erasureBlocks, isBlocked } from './erasure-blocks';
import { inactiveDays, type Warning, warnings } from './inactive-periods';

interface Away {
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
    for (const warning of warnings) {
      for (const person of await this.away(inactiveDays - warning.daysBefore)) {
        await this.db.transaction((tx) => this.warn(tx, person, warning));
      }
    }
    for (const person of await this.away(inactiveDays)) {
      await this.db.transaction((tx) => this.end(tx, person));
    }
  }

  /** Who was not seen for so many days, and is not being erased already. */
  private away(days: number): Promise<Away[]> {
    const day = new Date(this.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
    return this.db.query(
      `SELECT p.id AS "personId", p.name, a.email, p.locale, a.last_seen_on::text AS "seenOn"
       FROM accounts a JOIN persons p ON p.id = a.person_id
       WHERE a.last_seen_on <= $1 AND NOT EXISTS (
         SELECT 1 FROM account_erasures e
         WHERE e.person_id = p.id AND e.done_at IS NULL AND e.cancelled_at IS NULL)
       ORDER BY a.last_seen_on, p.id LIMIT 500`,
      [day],
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
    const blocks = await erasureBlocks(tx, person.personId);
    if (isBlocked(blocks) || (await this.looksAfter(tx, person.personId))) return this.ask(tx, person);
    const now = this.clock.now();
    await tx.insert(AccountErasure, {
      ...{ id: newId(), personId: person.personId, keepsName: false, reason: ErasureReason.INACTIVE },
      ...{ askedById: null, askedAt: now, dueAt: now, cancelledAt: null, doneAt: null },
    });
  }

  private async ask(tx: EntityManager, person: Away): Promise<void> {
    const all = await this.persons.holders(tx, { roles: ['COORDINATOR'], organisationIds: [] }, 50);
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
