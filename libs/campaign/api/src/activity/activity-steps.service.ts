import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { SignupMailPlan } from '../signup/signup-mail-plan';
import { ActivityDocuments } from './activity-documents';
import type { CampaignActivity } from './activity.entity';
import type {
  ApproveCampaignActivityInput,
  AskCampaignActivityChangesInput,
  CancelCampaignActivityInput,
} from './activity.input';
import { ActivityKeeper, whoWorksThere } from './activity-keeper';
import { ActivityMailPlan } from './activity-mail-plan';
import { canCancelActivity, canCheckActivities, canWithdrawActivity } from './activity.policy';

/** Bringing an activity further: looked over by a coordinator, cancelled or taken back by its organisation. */
@Injectable()
export class ActivitySteps {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ActivityKeeper,
    private readonly documents: ActivityDocuments,
    private readonly mails: ActivityMailPlan,
    private readonly signupMails: SignupMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From then on everybody finds it; of what was public already, the change was looked at. Who entered it hears once.
   * @throws DomainError NOT_FOUND, FORBIDDEN; CONFLICT when it was changed after the coordinator looked */
  async approve(
    viewer: SignedInViewer,
    { id, version }: ApproveCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.db.transaction(async (tx) => {
      const { activity, to } = await this.keeper.take(tx, viewer, id, 'APPROVE', {
        isAllowed: () => canCheckActivities(viewer),
        who: coordinator,
      });
      if (activity.version !== version) throw conflict(changedMeanwhile);
      const isNew = activity.publishedAt === null;
      Object.assign(activity, { status: to, checkedVersion: version, reviewNote: null });
      activity.publishedAt ??= this.clock.now();
      const saved = await tx.save(activity);
      await this.documents.write(tx, [saved]);
      if (isNew) await this.mails.tellChecked(tx, saved);
      return saved;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async askChanges(
    viewer: SignedInViewer,
    { id, note }: AskCampaignActivityChangesInput,
  ): Promise<CampaignActivity> {
    return this.db.transaction(async (tx) => {
      const { activity, to } = await this.keeper.take(tx, viewer, id, 'ASK_CHANGES', {
        isAllowed: () => canCheckActivities(viewer),
        who: coordinator,
      });
      const saved = await tx.save(Object.assign(activity, { status: to, reviewNote: note }));
      await this.mails.tellChecked(tx, saved);
      return saved;
    });
  }

  /** It stays where it stood and says that it is cancelled. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async cancel(
    viewer: SignedInViewer,
    { id, because }: CancelCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.db.transaction(async (tx) => {
      const { activity, to } = await this.keeper.take(tx, viewer, id, 'CANCEL', {
        isAllowed: (each) => canCancelActivity(viewer, each),
        who: whoWorksThere,
      });
      Object.assign(activity, { status: to, cancelledBecause: because, sequence: activity.sequence + 1 });
      const saved = await tx.save(activity);
      await this.documents.write(tx, [saved]);
      await this.signupMails.tellCancelled(tx, saved);
      return saved;
    });
  }

  /** Before it was public. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async withdraw(viewer: SignedInViewer, id: string): Promise<CampaignActivity> {
    return this.db.transaction(async (tx) => {
      const { activity, to } = await this.keeper.take(tx, viewer, id, 'WITHDRAW', {
        isAllowed: (each) => canWithdrawActivity(viewer, each),
        who: whoWorksThere,
      });
      return tx.save(Object.assign(activity, { status: to }));
    });
  }
}

const coordinator = text('een coördinator', 'a coordinator');
const changedMeanwhile = text(
  'De organisatie heeft dit net veranderd. Lees het nog een keer.',
  'The organisation has just changed this. Read it once more.',
);
