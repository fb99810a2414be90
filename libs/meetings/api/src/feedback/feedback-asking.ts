import { Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type EntityManager, In } from 'typeorm';
import { Registration } from '../registration/registration.entity';

export const feedbackMail = 'meetings.feedback';

/** Asking people who were there what they thought: once for each, whichever mail carries the question. */
@Injectable()
export class FeedbackAsking {
  constructor(
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
  ) {}

  /**
   * Notes that everybody who was at these meetings is asked.
   * @returns the registrations of whom nobody had asked before; two at once never get the same one
   */
  async ask(tx: EntityManager, meetingIds: readonly string[], now: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO feedback_asks (registration_id, asked_at)
       SELECT r.id, $2 FROM registrations r JOIN attendances a ON a.registration_id = r.id
       WHERE r.meeting_id = ANY ($1) ORDER BY r.id
       ON CONFLICT DO NOTHING RETURNING registration_id AS id`,
      [meetingIds, now],
    );
    return rows.map(({ id }) => id);
  }

  /** The same, with a mail of its own. @returns how many are asked now */
  async askByMail(tx: EntityManager, meetingIds: readonly string[], now: Date): Promise<number> {
    const registrations = await tx.findBy(Registration, { id: In(await this.ask(tx, meetingIds, now)) });
    const addresses = await this.persons.mailAddresses(
      tx,
      registrations.map(({ personId }) => personId),
    );
    return this.mail.plan(
      tx,
      registrations.flatMap(({ id, personId, meetingId }): PlannedMailInput[] => {
        const to = addresses.get(personId);
        if (!to) return [];
        return [
          {
            kind: feedbackMail,
            personId,
            toName: to.name,
            toAddress: to.address,
            locale: to.locale,
            subjectId: id,
            contextId: meetingId,
            dedupeKey: `${feedbackMail}/${id}`,
            dueAt: now,
          },
        ];
      }),
    );
  }
}
