import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import type { Locale } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** Why somebody without a registration must know that a meeting moves or is cancelled. */
export type Concern = 'PROGRAMME' | 'REQUEST';

/** Somebody who is not registered and must know all the same. */
export interface OtherConcerned {
  readonly concern: Concern;
  /** The person with a part in the programme, or the request. */
  readonly subjectId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
}

/**
 * Hosts and speakers that the network knows, and whose request is still open. Who is registered is not among them: they
 * have a mail of their own.
 */
@Injectable()
export class OthersConcerned {
  constructor(private readonly persons: PersonService) {}

  /** Everybody for one meeting, each once. */
  async of(tx: EntityManager, meetingId: string): Promise<OtherConcerned[]> {
    const inProgramme = await tx.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT host_person_id AS id FROM subsessions WHERE meeting_id = $1
         UNION
         SELECT speaker.person_id FROM agenda_speakers AS speaker
         JOIN agenda_items AS item ON item.id = speaker.agenda_item_id WHERE item.meeting_id = $1) AS people
       WHERE id IS NOT NULL AND NOT EXISTS (
         SELECT FROM registrations WHERE meeting_id = $1 AND person_id = people.id AND status <> 'CANCELLED')
       ORDER BY id`,
      [meetingId],
    );
    const addresses = await this.persons.mailAddresses(
      tx,
      inProgramme.map(({ id }) => id),
    );
    const programme = [...addresses.values()].map((to): OtherConcerned => ({
      concern: 'PROGRAMME',
      subjectId: to.personId,
      ...to,
    }));
    const taken = new Set(programme.map(({ address }) => address.toLowerCase()));
    const asked = await this.openRequests(tx, meetingId);
    return [...programme, ...asked.filter(({ address }) => !taken.has(address.toLowerCase()))];
  }

  /** Of these subjects, those that are still concerned. */
  async stillConcerned(tx: EntityManager, meetingId: string): Promise<Map<string, OtherConcerned>> {
    return new Map((await this.of(tx, meetingId)).map((each) => [each.subjectId, each]));
  }

  /** One for each address, however many requests it has; none for who is on the list by now. */
  private async openRequests(tx: EntityManager, meetingId: string): Promise<OtherConcerned[]> {
    return tx.query(
      `SELECT DISTINCT ON (request.email) 'REQUEST' AS concern, request.id AS "subjectId",
              request.person_id AS "personId", request.name, request.email AS address, request.locale
       FROM registration_requests AS request
       WHERE request.meeting_id = $1 AND request.status = 'PENDING' AND NOT EXISTS (
         SELECT FROM registrations JOIN accounts USING (person_id)
         WHERE registrations.meeting_id = $1 AND registrations.status <> 'CANCELLED' AND accounts.email = request.email)
       ORDER BY request.email, request.id`,
      [meetingId],
    );
  }
}
