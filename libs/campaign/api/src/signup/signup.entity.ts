import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * That somebody comes to an activity: a name they chose, and an address only for a reminder. No account, no age, no
 * network address; erased seven days after (`signup-retention.ts`). It is no type of the API: see `signup.input.ts`.
 */
@Entity('campaign_signups')
export class CampaignSignup extends BaseEntity {
  @Column('uuid')
  activityId!: string;

  @Column('text')
  chosenName!: string;

  @Column('text', { nullable: true })
  reminderAddress!: string | null;

  /** Of the mail. */
  @Column('text')
  locale!: Locale;
}
