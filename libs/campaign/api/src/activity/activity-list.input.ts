import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Day, OptionalLine, PageArgs } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import {
  type ActivityAudience,
  ActivityAudienceEnum,
  type ActivityForm,
  ActivityFormEnum,
} from './activity.codes';

@InputType({ description: 'Different keys together; what is left out does not limit.' })
export class CampaignActivityFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'A municipality or a postcode: what is there first, then what is around, then what is online.',
  })
  @Clean()
  @OptionalLine(120)
  near?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(60)
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug of a municipality.' })
  @Clean()
  @OptionalLine(120)
  municipality?: string | null;

  @Field(() => ActivityAudienceEnum, {
    nullable: true,
    description: 'Whom it must fit: what is for everybody fits everybody.',
  })
  audience?: ActivityAudience | null;

  @Field(() => ActivityFormEnum, { nullable: true })
  form?: ActivityForm | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what costs nothing.' })
  free?: boolean | null;

  @Field(() => String, { nullable: true, description: '"2027-06-02": only what is on that day.' })
  @IsOptional()
  @Day()
  day?: string | null;
}

@ArgsType()
export class CampaignActivitiesArgs extends PageArgs {
  @Field(() => ID, { description: 'The slug of the edition.' })
  @MaxLength(120)
  edition!: string;

  @Field(() => CampaignActivityFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CampaignActivityFilter)
  filter?: CampaignActivityFilter | null;
}
