import { Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { EntityManager } from 'typeorm';
import { FeedbackAsking } from '../feedback/feedback-asking';
import type { Meeting } from '../meeting/meeting.entity';

export const recapMail = 'meetings.recap';

/** Who hears that a recap is there: one mail each, for ever. */
@Injectable()
export class RecapMailPlan {
  constructor(
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    private readonly asking: FeedbackAsking,
  ) {}

  /** Everybody who was there or had registered. Who was there is asked what they thought, unless that was done. */
  async published(tx: EntityManager, meeting: Meeting, now: Date): Promise<void> {
    const asked = new Set(await this.asking.ask(tx, [meeting.id], now));
    const people = await tx.query<{ id: string; personId: string }[]>(
      `SELECT r.id, r.person_id AS "personId" FROM registrations r
       WHERE r.meeting_id = $1 AND (r.status <> 'CANCELLED'
         OR EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id))`,
      [meeting.id],
    );
    const addresses = await this.persons.mailAddresses(
      tx,
      people.map(({ personId }) => personId),
    );
    await this.mail.plan(
      tx,
      people.flatMap(({ id, personId }): PlannedMailInput[] => {
        const to = addresses.get(personId);
        if (!to) return [];
        return [
          {
            kind: recapMail,
            personId,
            toName: to.name,
            toAddress: to.address,
            locale: to.locale,
            subjectId: id,
            contextId: meeting.id,
            dedupeKey: `${recapMail}/${id}`,
            dueAt: now,
            payload: { asksFeedback: asked.has(id) },
          },
        ];
      }),
    );
  }
}
