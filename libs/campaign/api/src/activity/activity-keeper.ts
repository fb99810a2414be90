import { Injectable } from '@nestjs/common';
import {
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Text,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import type { ActivityStatus } from './activity.codes';
import { CampaignActivity } from './activity.entity';
import { canSeeActivity } from './activity.policy';
import { type ActivityStep, nextStatus } from './activity.states';

/** Finds an activity for who may know of it, and locks it for a step. */
@Injectable()
export class ActivityKeeper {
  /** @throws DomainError NOT_FOUND, also when it is not for this viewer */
  async getBySlug(tx: EntityManager, viewer: Viewer, slug: string): Promise<CampaignActivity> {
    const activity = await tx.findOneBy(CampaignActivity, { slug });
    if (!activity || !canSeeActivity(viewer, activity)) throw notFound();
    return activity;
  }

  /**
   * Locks it for a step, and says where that leads. @throws DomainError NOT_FOUND; FORBIDDEN when `isAllowed` says no;
   * CONFLICT when the step is not taken from there
   */
  async take(
    tx: EntityManager,
    viewer: SignedInViewer,
    id: string,
    step: ActivityStep,
    { isAllowed, who }: { isAllowed: (activity: CampaignActivity) => boolean; who: Text },
  ): Promise<{ activity: CampaignActivity; to: ActivityStatus }> {
    const activity = await tx.findOne(CampaignActivity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!activity || !canSeeActivity(viewer, activity)) throw notFound();
    const to = nextStatus(step, activity.status);
    if (to === null) throw conflict(notFromHere);
    if (!isAllowed(activity)) throw forbidden(who);
    return { activity, to };
  }
}

export const whoWorksThere = text('wie bij die organisatie werkt', 'who works at that organisation');
const notFromHere = text(
  'Dit kan nu niet: er is net iets veranderd. Open het opnieuw.',
  'This cannot be done now: something has just changed. Open it again.',
);
