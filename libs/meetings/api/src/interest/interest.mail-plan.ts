import { Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { EntityManager } from 'typeorm';
import type { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { Interest } from './interest.entity';

/** The names of the mails to who wants to come while the form is open. */
export const interestMails = {
  noted: 'meetings.interest-noted',
  choose: 'meetings.interest-choose',
  moved: 'meetings.interest-moved',
  off: 'meetings.interest-off',
} as const;

type InterestMailName = (typeof interestMails)[keyof typeof interestMails];

/** Which mails follow for who wants to come and has no registration yet, planned in the transaction that is their reason. */
@Injectable()
export class InterestMailPlan {
  constructor(
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
  ) {}

  /** Somebody said that they want to come. Saying it again after leaving is news again. */
  async noted(tx: EntityManager, interest: Interest, now: Date): Promise<void> {
    await this.plan(tx, [interest], interestMails.noted, interest.updatedAt.toISOString(), now);
  }

  /** It is decided how people can take part: each gets one mail to choose, however often it is decided anew. */
  async formDecided(tx: EntityManager, meeting: Meeting, now: Date): Promise<void> {
    if (meeting.form === null) return;
    await this.plan(tx, await this.undecided(tx, meeting.id), interestMails.choose, '', now);
  }

  /** The meeting moved: who has a registration hears it by that. */
  async moved(
    tx: EntityManager,
    meeting: Meeting,
    was: { readonly startsAt: Date; readonly endsAt: Date },
    now: Date,
  ): Promise<void> {
    await this.mail.drop(tx, { contextId: meeting.id, kinds: [interestMails.moved] }, 'MOVED');
    await this.plan(
      tx,
      await this.undecided(tx, meeting.id),
      interestMails.moved,
      `${meeting.sequence}`,
      now,
      {
        startsAt: meeting.startsAt.toISOString(),
        wasStartsAt: was.startsAt.toISOString(),
        wasEndsAt: was.endsAt.toISOString(),
      },
    );
  }

  /** The meeting is cancelled. */
  async cancelled(tx: EntityManager, meeting: Meeting, now: Date): Promise<void> {
    await this.plan(tx, await this.undecided(tx, meeting.id), interestMails.off, '', now);
  }

  /** Drops what was still to be said to somebody who does not come after all. */
  async withdrawn(tx: EntityManager, interest: Interest): Promise<void> {
    await this.mail.drop(tx, { subjectIds: [interest.id] }, 'LEFT');
  }

  private undecided(tx: EntityManager, meetingId: string): Promise<Interest[]> {
    return tx
      .createQueryBuilder(Interest, 'interest')
      .leftJoin(
        Registration,
        'registration',
        'registration.meetingId = interest.meetingId AND registration.personId = interest.personId',
      )
      .where('interest.meetingId = :meetingId', { meetingId })
      .andWhere('interest.withdrawnAt IS NULL AND registration.id IS NULL')
      .getMany();
  }

  private async plan(
    tx: EntityManager,
    interests: readonly Interest[],
    kind: InterestMailName,
    once: string,
    dueAt: Date,
    payload: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(
      tx,
      interests.map(({ personId }) => personId),
    );
    await this.mail.plan(
      tx,
      interests.flatMap(({ id, meetingId, personId }): PlannedMailInput[] => {
        const to = addresses.get(personId);
        if (!to) return [];
        return [
          {
            kind,
            personId,
            toName: to.name,
            toAddress: to.address,
            locale: to.locale,
            subjectId: id,
            contextId: meetingId,
            dedupeKey: `${kind}/${id}${once && `/${once}`}`,
            dueAt,
            payload,
          },
        ];
      }),
    );
  }
}
