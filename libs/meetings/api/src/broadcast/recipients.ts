import type { MailAddress, PersonService } from '@verbonden/people/api';
import type { EntityManager } from 'typeorm';
import type { Broadcast } from './broadcast.entity';
import { BroadcastAudience } from './broadcast.enums';
import { groupInSql } from './segment';

/** Somebody a letter goes to. */
export interface Recipient extends MailAddress {
  readonly registrationId: string;
}

/** Whom a letter reaches now, in the order of arrival; who has no address cannot be reached and is counted apart. */
export interface Reached {
  readonly recipients: readonly Recipient[];
  readonly withoutAddress: number;
}

type Segment = Pick<
  Broadcast,
  'meetingId' | 'audience' | 'subsessionId' | 'role' | 'organisationId' | 'region'
>;

/** Reads whom a letter reaches: its group, narrowed by role, organisation and region together. Two statements. */
export async function readReached(
  tx: EntityManager,
  persons: PersonService,
  { meetingId, audience, subsessionId, role, organisationId, region }: Segment,
): Promise<Reached> {
  const rows = await tx.query<{ registrationId: string; personId: string }[]>(
    `SELECT r.id AS "registrationId", r.person_id AS "personId" FROM registrations r
     WHERE r.meeting_id = $1 AND $2::uuid IS NOT DISTINCT FROM $2::uuid AND (${groupInSql[audience]})
       AND (($3::text IS NULL AND $4::uuid IS NULL AND $5::text IS NULL) OR EXISTS (
         SELECT FROM memberships m LEFT JOIN organisations o ON o.id = m.organisation_id
         WHERE m.person_id = r.person_id AND m.until IS NULL
           AND ($3::text IS NULL OR m.role = $3)
           AND ($4::uuid IS NULL OR m.organisation_id = $4)
           AND ($5::text IS NULL OR o.region = $5)))
     ORDER BY r.number, r.id`,
    [
      meetingId,
      audience === BroadcastAudience.SUBSESSION ? subsessionId : null,
      role,
      organisationId,
      region,
    ],
  );
  const addresses = await persons.mailAddresses(
    tx,
    rows.map((row) => row.personId),
  );
  const recipients = rows.flatMap(({ registrationId, personId }): Recipient[] => {
    const address = addresses.get(personId);
    return address ? [{ ...address, registrationId }] : [];
  });
  return { recipients, withoutAddress: rows.length - recipients.length };
}
