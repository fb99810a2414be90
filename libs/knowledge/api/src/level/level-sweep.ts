import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { ItemOwners } from '../item/item-owners';
import { LevelHolders } from './level-holders';

export const levelMail = 'knowledge.level-changed';
const mostARound = 200;

/** Tells who keeps a collection or a policy text that the level of something in it changed: one mail for each round. */
@Injectable()
export class LevelSweep implements Schedule {
  readonly name = 'knowledge.tell-level-changes';
  readonly everyMinutes = 10;

  constructor(
    private readonly db: DataSource,
    private readonly holders: LevelHolders,
    private readonly owners: ItemOwners,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT id FROM knowledge_level_changes WHERE told_at IS NULL ORDER BY changed_at, id
         LIMIT ${mostARound} FOR UPDATE SKIP LOCKED`,
      );
      const ids = rows.map(({ id }) => id);
      const [first] = ids;
      if (!first) return;
      const persons = await this.persons.mailAddresses(tx, await this.holders.toTell(tx, ids));
      for (const person of persons.values()) {
        const about = { kind: levelMail, subjectId: first, contextId: person.personId, once: first };
        await this.owners.mail(tx, [person], about);
      }
      await tx.query('UPDATE knowledge_level_changes SET told_at = $2 WHERE id = ANY ($1)', [
        ids,
        this.clock.now(),
      ]);
    });
  }
}
