import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line } from '@verbonden/shared/server';
import type { EvidenceLevel } from '../taxonomy/codes';
import { EvidenceLevelEnum } from '../taxonomy/enums';

@InputType()
export class ConfirmKnowledgeItemInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class ConfirmKnowledgeByLinkInput {
  @Field()
  @Line(200, text('Deze link klopt niet.', 'This link is not right.'))
  token!: string;
}

/** What the link in a mail asks about, for whoever holds it. */
@ObjectType()
export class StillCurrentLink {
  @Field()
  title!: string;

  @Field()
  slug!: string;

  @Field(() => Boolean, { description: 'False when it was answered, changed or archived since.' })
  isAsked!: boolean;

  @Field(() => String, { nullable: true, description: 'The day on which somebody said that it holds.' })
  confirmedOn!: string | null;

  @Field(() => EvidenceLevelEnum)
  evidenceLevel!: EvidenceLevel;

  @Field(() => String, {
    nullable: true,
    description: 'Where the level was given; then that is asked about too.',
  })
  evidenceUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was given.' })
  evidenceOn!: string | null;
}
