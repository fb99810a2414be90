import { Inject, Injectable } from '@nestjs/common';
import { OfferContacts } from '@verbonden/alliance/api';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { CampaignActivity } from './activity.entity';

export const checkedKind = 'campaign.activity-checked';

/** The mail to who entered an activity, planned in the transaction of what it tells. */
@Injectable()
export class ActivityMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly contacts: OfferContacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** That it is public, or what must change: to its maker, else to the editors of its organisation. */
  async tellChecked(tx: EntityManager, activity: CampaignActivity): Promise<void> {
    const { id, editionId, status, version } = activity;
    const contacts = await this.contacts.of(tx, activity);
    await this.plan.plan(
      tx,
      contacts.map(({ personId, name, address, locale }) => ({
        kind: checkedKind,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: id,
        contextId: editionId,
        dedupeKey: `${checkedKind}/${id}/${status}/${version}/${personId}`,
        dueAt: this.clock.now(),
        payload: { status },
      })),
    );
  }
}
