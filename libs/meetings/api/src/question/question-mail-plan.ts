import { Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { EntityManager } from 'typeorm';

export const questionsMail = 'meetings.questions';

/** Who hears that the answers are there: who asked, and ticked that they want to know; one mail each, for ever. */
@Injectable()
export class QuestionMailPlan {
  constructor(
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
  ) {}

  async published(tx: EntityManager, meetingId: string, now: Date): Promise<void> {
    const people = await tx.query<{ id: string; personId: string }[]>(
      `SELECT r.id, r.person_id AS "personId" FROM registrations r
       WHERE r.meeting_id = $1 AND EXISTS (
         SELECT FROM meeting_questions q WHERE q.registration_id = r.id AND q.wants_mail AND q.status <> 'HIDDEN')`,
      [meetingId],
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
            kind: questionsMail,
            personId,
            toName: to.name,
            toAddress: to.address,
            locale: to.locale,
            subjectId: id,
            contextId: meetingId,
            dedupeKey: `${questionsMail}/${id}`,
            dueAt: now,
            payload: {},
          },
        ];
      }),
    );
  }
}
