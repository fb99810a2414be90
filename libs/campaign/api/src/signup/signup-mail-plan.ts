import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type Clock, daysBefore } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, IsNull, Not } from 'typeorm';
import type { CampaignActivity } from '../activity/activity.entity';
import { CampaignSignup } from './signup.entity';

export const signupKinds = {
  reminder: 'campaign.signup-reminder',
  moved: 'campaign.signup-moved',
  cancelled: 'campaign.signup-cancelled',
} as const;

type Addressed = Pick<CampaignSignup, 'id' | 'chosenName' | 'reminderAddress' | 'locale'>;

/** The few mails to who left an address: the day before, and when the time, the place or the whole changes. */
@Injectable()
export class SignupMailPlan {
  constructor(
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Not when it begins within a day: who signs up now knows. */
  async planReminder(
    tx: EntityManager,
    activity: CampaignActivity,
    signups: readonly Addressed[],
  ): Promise<void> {
    const dueAt = daysBefore(activity.startsAt, 1);
    if (dueAt <= this.clock.now()) return;
    await this.send(tx, activity, signups, signupKinds.reminder, dueAt);
  }

  /** The reminder is planned anew for the new time. */
  async tellOfMove(tx: EntityManager, activity: CampaignActivity): Promise<void> {
    const signups = await this.addressed(tx, activity);
    await this.drop(tx, signups);
    await this.send(tx, activity, signups, signupKinds.moved, this.clock.now());
    await this.planReminder(tx, activity, signups);
  }

  async tellCancelled(tx: EntityManager, activity: CampaignActivity): Promise<void> {
    const signups = await this.addressed(tx, activity);
    await this.drop(tx, signups);
    await this.send(tx, activity, signups, signupKinds.cancelled, this.clock.now());
  }

  /** Nothing more goes out about these sign-ups, and the record of mail forgets their addresses. */
  forget(tx: EntityManager, signupIds: readonly string[]): Promise<void> {
    return this.plan.forgetSubjects(tx, signupIds);
  }

  private addressed(tx: EntityManager, { id }: CampaignActivity): Promise<CampaignSignup[]> {
    return tx.findBy(CampaignSignup, { activityId: id, reminderAddress: Not(IsNull()) });
  }

  private async drop(tx: EntityManager, signups: readonly Addressed[]): Promise<void> {
    const subjectIds = signups.map(({ id }) => id);
    await this.plan.drop(tx, { subjectIds, kinds: [signupKinds.reminder] }, 'MOVED');
  }

  private async send(
    tx: EntityManager,
    { id: contextId, sequence }: CampaignActivity,
    signups: readonly Addressed[],
    kind: string,
    dueAt: Date,
  ): Promise<void> {
    await this.plan.plan(
      tx,
      signups.flatMap(({ id, chosenName, reminderAddress, locale }) =>
        reminderAddress === null
          ? []
          : [
              {
                ...{ kind, personId: null, toName: chosenName, toAddress: reminderAddress, locale },
                ...{ subjectId: id, contextId, dueAt, payload: { sequence } },
                dedupeKey: `${kind}/${id}/${sequence}`,
              },
            ],
      ),
    );
  }
}
