import { Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Identifier, OptionalLine } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { KnowledgeItemFilter } from '../list/knowledge-list.input';
import type { Theme } from '../taxonomy/codes';
import { ThemeEnum } from '../taxonomy/enums';
import { FollowFrequency } from './follow.entity';

@InputType({ description: 'One of: a theme, an organisation, or a search with its filters.' })
export class FollowInput {
  @Field(() => ThemeEnum, { nullable: true })
  theme?: Theme | null;

  @Field(() => String, { nullable: true, description: 'The slug of an organisation.' })
  @Clean()
  @OptionalLine(120)
  organisation?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(200)
  search?: string | null;

  @Field(() => KnowledgeItemFilter, { nullable: true })
  @IsOptional()
  @Type(() => KnowledgeItemFilter)
  @ValidateNested()
  filter?: KnowledgeItemFilter | null;

  @Field(() => FollowFrequency, { defaultValue: FollowFrequency.WEEKLY })
  frequency!: FollowFrequency;
}

@InputType()
export class ChangeFollowInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => FollowFrequency)
  frequency!: FollowFrequency;
}

@InputType()
export class UnfollowInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class StopFollowMailByLinkInput {
  @Field({ description: 'Out of a mail.' })
  token!: string;

  @Field(() => ID, { nullable: true, description: 'One of what the person follows; without it, all.' })
  @IsOptional()
  @Identifier()
  followId?: string | null;
}
