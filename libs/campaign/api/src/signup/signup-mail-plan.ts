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

  /** A reminder of it is still to come. Not when it begins within a day: who signs up now knows. */
  reminds({ status, startsAt }: Pick<CampaignActivity, 'status' | 'startsAt'>): boolean {
    return status === 'PUBLISHED' && reminderAt(startsAt) > this.clock.now();
  }

  async planReminder(
    tx: EntityManager,
    activity: CampaignActivity,
    signups: readonly Addressed[],
  ): Promise<void> {
    if (!this.reminds(activity)) return;
    await this.send(tx, activity, signups, signupKinds.reminder, reminderAt(activity.startsAt));
  }

  /** The reminder is planned anew for the new time. */
  async tellOfMove(tx: EntityManager, activity: CampaignActivity): Promise<void> {
    await this.planReminder(tx, activity, await this.tell(tx, activity, signupKinds.moved));
  }

  async tellCancelled(tx: EntityManager, activity: CampaignActivity): Promise<void> {
    await this.tell(tx, activity, signupKinds.cancelled);
  }

  /** Nothing more goes out about these sign-ups, and the record of mail forgets their addresses. */
  forget(tx: EntityManager, signupIds: readonly string[]): Promise<void> {
    return this.plan.forgetSubjects(tx, signupIds);
  }

  /** What is over is no news for who was there. */
  private async tell(tx: EntityManager, activity: CampaignActivity, kind: string): Promise<CampaignSignup[]> {
    const signups = await this.addressed(tx, activity);
    await this.drop(tx, signups);
    const now = this.clock.now();
    if (!activity.isOverAt(now)) await this.send(tx, activity, signups, kind, now);
    return signups;
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

function reminderAt(startsAt: Date): Date {
  return daysBefore(startsAt, 1);
}
