import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  Clean,
  Identifier,
  OptionalEmailAddress,
  OptionalLine,
  OptionalProse,
} from '@verbonden/shared/server';
import { IsInt, IsOptional } from 'class-validator';
import { OptionalSite } from '../organisation/site-address';

/** How long a description may be, in characters: two or three sentences. */
export const longestDescription = 600;

@InputType()
export class SaveOrganisationProfileInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The version that was changed; another one since is a CONFLICT.' })
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: `In Dutch, at most ${longestDescription} characters.` })
  @Clean()
  @OptionalProse(longestDescription)
  descriptionNl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `In English, at most ${longestDescription} characters.`,
  })
  @Clean()
  @OptionalProse(longestDescription)
  descriptionEn?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "sectors".' })
  @OptionalLine(60)
  sector?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(100)
  city?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'A whole address, with http or https.' })
  @OptionalSite()
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where everybody can write to: a mailbox of no person.',
  })
  @OptionalEmailAddress()
  contactEmail?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A picture that you sent yourself, or the one there is; null: none.',
  })
  @IsOptional()
  @Identifier()
  logoFileId?: string | null;
}
