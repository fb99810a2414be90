import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Municipality } from '@verbonden/alliance/api';
import type { Page } from '@verbonden/shared/kernel';
import { connectionOf } from '@verbonden/shared/server';
import { CampaignActivity } from './activity.entity';
import { NearPlace } from './near-place';

@ObjectType()
export class CampaignActivityConnection extends connectionOf(CampaignActivity, 'CampaignActivity') {
  @Field(() => NearPlace, { nullable: true, description: 'What `near` was taken for.' })
  near?: NearPlace | null;
}

/** A page with what `near` was taken for. */
export interface ActivityPage extends Page<CampaignActivity> {
  readonly near: NearPlace | null;
}

@ObjectType({
  description: 'How many activities a municipality has, with the same filter but for the place.',
})
export class CampaignActivityPlace {
  @Field(() => Municipality)
  municipality!: Municipality;

  @Field(() => Int)
  count!: number;
}
