import { Injectable } from '@nestjs/common';
import type { Text } from '@verbonden/shared/kernel';
import { MailPlan } from '@verbonden/notifications/api';
import type { EntityManager } from 'typeorm';
import { PersonService } from '../person/person.service';
import { type Belonging, Belongings } from './belongings';

/** How many of something somebody has. */
export interface Owned {
  readonly code: string;
  readonly label: Text;
  readonly count: number;
}

/** What somebody has in their name, counted and handed over; who may is for whoever calls this. */
@Injectable()
export class HandoverKeeper {
  constructor(
    private readonly belongings: Belongings,
    private readonly persons: PersonService,
    private readonly mail: MailPlan,
  ) {}

  /** What somebody owns, within one organisation or (null) everywhere; nothing of which there is none. */
  async owned(tx: EntityManager, personId: string, organisationId: string | null): Promise<Owned[]> {
    const kinds = this.kindsIn(organisationId);
    if (kinds.length === 0) return [];
    const counted = await tx.query<{ code: string; count: number }[]>(
      kinds
        .map(
          (kind) =>
            `SELECT '${kind.code}' AS code, count(*)::int AS count FROM ${kind.table} b WHERE ${owns(kind)}`,
        )
        .join(' UNION ALL '),
      [personId, organisationId],
    );
    return kinds.flatMap(({ code, label }) => {
      const count = counted.find((each) => each.code === code)?.count ?? 0;
      return count > 0 ? [{ code, label, count }] : [];
    });
  }

  /** Puts all of that in the name of another, and planned mail about it with it. */
  async handOver(
    tx: EntityManager,
    {
      fromId,
      toId,
      organisationId,
    }: { readonly fromId: string; readonly toId: string; readonly organisationId: string | null },
  ): Promise<void> {
    const handed: string[] = [];
    for (const kind of this.kindsIn(organisationId)) {
      const [rows] = await tx.query<[{ id: string }[], number]>(
        `UPDATE ${kind.table} b SET ${kind.column} = $3${kind.along ? `, ${kind.along}` : ''}
         WHERE ${owns(kind)} RETURNING b.id`,
        [fromId, organisationId, toId],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await kind.afterwards?.(tx, ids);
      handed.push(...ids);
    }
    const heir = (await this.persons.mailAddresses(tx, [toId])).get(toId);
    if (heir) await this.mail.readdress(tx, fromId, heir, handed);
  }

  private kindsIn(organisationId: string | null): Belonging[] {
    return this.belongings
      .all()
      .filter(({ organisation }) => organisationId === null || organisation !== null);
  }
}

/** Whether row `b` is of person $1, in organisation $2 when there is one. */
function owns({ column, organisation, where }: Belonging): string {
  return [
    `b.${column} = $1`,
    `($2::uuid IS NULL${organisation ? ` OR b.${organisation} = $2` : ''})`,
    ...(where ? [`(${where})`] : []),
  ].join(' AND ');
}
