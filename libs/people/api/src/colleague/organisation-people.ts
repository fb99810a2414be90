import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { lockColleagues } from './colleague-lock';

/** Everybody of an organisation at once, when it stops taking part. */
@Injectable()
export class OrganisationPeople {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Who holds a role there now. @returns the ids of the persons */
  async of(tx: EntityManager, organisationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT person_id AS id FROM memberships
       WHERE organisation_id = $1 AND until IS NULL ORDER BY 1`,
      [organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of them who hold no other role, in another organisation or in the whole network. */
  async onlyHere(tx: EntityManager, organisationId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT given.id FROM unnest($2::uuid[]) AS given (id) WHERE NOT EXISTS (
         SELECT FROM memberships m
         WHERE m.person_id = given.id AND m.until IS NULL AND m.organisation_id IS DISTINCT FROM $1)`,
      [organisationId, personIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Ends every role there, as of now; with the next request so does what it opened. Open invitations go first: one that
   * is being accepted at this moment is waited for, and its role ends too.
   * @returns the ids of the persons who had one
   */
  async endAll(tx: EntityManager, organisationId: string): Promise<string[]> {
    await lockColleagues(tx, organisationId);
    await tx.query('DELETE FROM invitations WHERE organisation_id = $1 AND accepted_at IS NULL', [
      organisationId,
    ]);
    const people = await this.of(tx, organisationId);
    await tx.query('UPDATE memberships SET until = $2 WHERE organisation_id = $1 AND until IS NULL', [
      organisationId,
      this.clock.now(),
    ]);
    return people;
  }
}
