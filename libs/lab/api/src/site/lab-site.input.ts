import { Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Day, Identifier, OptionalLine } from '@verbonden/shared/server';
import { text } from '@verbonden/shared/kernel';
import { IsOptional } from 'class-validator';
import { longest, MayBeTold, Told } from '../lab-fields';
import { type LabSiteStatus, LabSiteStatusEnum } from './lab-site.entity';

@InputType()
export class OfferLabSiteInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID, { description: 'Where you work.' })
  @Identifier()
  organisationId!: string;

  @Field({ description: 'For whom there, and when it could begin.' })
  @Told(
    longest.short,
    text(
      'Vertel kort waar en met wie jullie dit willen proberen.',
      'Tell shortly where and with whom you want to try this.',
    ),
  )
  note!: string;
}

@InputType()
export class SaveLabSiteInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field(() => LabSiteStatusEnum, { description: 'TRYING, DONE, STOPPED, or DECLINED of an offer.' })
  status!: LabSiteStatus;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  place?: string | null;

  @Field(() => String, { nullable: true, description: '"2027-03-01"; needed once it is tried.' })
  @IsOptional()
  @Day()
  fromDay?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Day()
  untilDay?: string | null;

  @Field({ defaultValue: '', description: 'To who offered it; needed to decline.' })
  @MayBeTold(longest.short)
  answer!: string;
}

@InputType()
export class RemoveLabSiteInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;
}
