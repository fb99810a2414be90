import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '@verbonden/people/api';
import { type Locale, type Role, roles } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { Subsession } from '../subsession/subsession.entity';
import { BroadcastAudience } from './broadcast.enums';
import { groupInSql } from './segment';

@ObjectType()
export class BroadcastGroup {
  @Field(() => BroadcastAudience)
  audience!: BroadcastAudience;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class BroadcastChoice {
  @Field(() => ID)
  id!: string;

  @Field()
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description: 'To whom a letter about a meeting can go, with how many people there are in each.',
})
export class BroadcastChoices {
  @Field(() => [BroadcastGroup], { description: 'Without SUBSESSION: those are counted one by one.' })
  groups!: BroadcastGroup[];

  @Field(() => [BroadcastChoice])
  subsessions!: BroadcastChoice[];

  @Field(() => [RoleEnum])
  roles!: Role[];

  @Field(() => [BroadcastChoice])
  organisations!: BroadcastChoice[];

  @Field(() => [String])
  regions!: string[];
}

const counted = Object.values(BroadcastAudience).filter((each) => each !== BroadcastAudience.SUBSESSION);

/** Reads what there is to choose from among the people of a meeting: three statements. */
export async function readChoices(
  tx: EntityManager,
  meetingId: string,
  locale: Locale,
): Promise<BroadcastChoices> {
  const [[groups], subsessions, affiliations] = await Promise.all([
    tx.query<[Record<BroadcastAudience, number>]>(
      `SELECT ${counted.map((each) => `count(*) FILTER (WHERE ${groupInSql[each]})::int AS "${each}"`).join(', ')}
       FROM registrations r WHERE r.meeting_id = $1`,
      [meetingId],
    ),
    tx.query<{ id: string; count: number }[]>(
      `SELECT s.id, count(r.id)::int AS count
       FROM subsessions s JOIN agenda_items i ON i.id = s.round_id
       LEFT JOIN subsession_choices c ON c.held_subsession_id = s.id
       LEFT JOIN registrations r ON r.id = c.registration_id AND r.status <> 'CANCELLED'
       WHERE s.meeting_id = $1 GROUP BY s.id, i.position ORDER BY i.position, s.position`,
      [meetingId],
    ),
    tx.query<{ role: Role; id: string | null; name: string | null; region: string | null; count: number }[]>(
      `SELECT m.role, o.id, o.name, o.region, count(DISTINCT r.person_id)::int AS count
       FROM registrations r
       JOIN memberships m ON m.person_id = r.person_id AND m.until IS NULL
       LEFT JOIN organisations o ON o.id = m.organisation_id
       WHERE r.meeting_id = $1 AND (r.status <> 'CANCELLED' OR ${groupInSql.ATTENDED})
       GROUP BY m.role, o.id, o.name, o.region ORDER BY o.name, o.id`,
      [meetingId],
    ),
  ]);
  const titles = new Map(
    (await tx.findBy(Subsession, { meetingId })).map((each) => [each.id, each.titleIn(locale)]),
  );
  const there = new Set(affiliations.map(({ role }) => role));
  const organisations = new Map<string, BroadcastChoice>();
  for (const { id, name, count } of affiliations) {
    if (id === null) continue;
    const known = organisations.get(id)?.count ?? 0;
    organisations.set(id, { id, label: name ?? '', count: Math.max(known, count) });
  }
  return {
    groups: counted.map((audience) => ({ audience, count: groups[audience] })),
    subsessions: subsessions.map(({ id, count }) => ({ id, count, label: titles.get(id) ?? '' })),
    roles: roles.filter((role) => there.has(role)),
    organisations: [...organisations.values()],
    regions: [...new Set(affiliations.flatMap(({ region }) => region ?? []))].sort((one, other) =>
      one.localeCompare(other, 'nl'),
    ),
  };
}
