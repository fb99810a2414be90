import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EvidenceLevel, KnowledgeKind } from '../taxonomy/codes';
import { EvidenceLevelEnum, KnowledgeKindEnum } from '../taxonomy/enums';
import type { Standing } from './policy-sources';

export const PolicyStandingEnum = {
  SAME: 'SAME',
  UPDATED: 'UPDATED',
  ARCHIVED: 'ARCHIVED',
  GONE: 'GONE',
} as const;
registerEnumType(PolicyStandingEnum, {
  name: 'PolicyStanding',
  description: 'How a source stands beside what was taken over of it.',
});

@ObjectType({ description: 'One thing that an item asks of who does it.' })
export class PolicyAsk {
  @Field()
  label!: string;

  @Field({ description: 'Safe HTML.' })
  html!: string;
}

@ObjectType({ description: 'An item as it was when it was put in.' })
export class PolicyItem {
  @Field()
  title!: string;

  @Field({ description: 'Its place in addresses now.' })
  slug!: string;

  @Field(() => KnowledgeKindEnum)
  kind!: KnowledgeKind;

  @Field()
  summary!: string;

  @Field()
  publisher!: string;

  @Field(() => Int, { nullable: true })
  year!: number | null;

  @Field(() => [PolicyAsk])
  asks!: PolicyAsk[];

  @Field(() => EvidenceLevelEnum)
  evidenceLevel!: EvidenceLevel;

  @Field(() => String, { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => String, { nullable: true, description: '"2027-03-24".' })
  evidenceOn!: string | null;
}

@ObjectType({ description: 'A figure as it was when it was put in.' })
export class PolicyFigure {
  @Field()
  sentence!: string;

  @Field()
  source!: string;

  @Field(() => Int, { nullable: true })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'A whole address, or a path of the portal.' })
  url!: string | null;

  @Field({ description: 'True for one that the maker found and may change.' })
  isOwn!: boolean;
}

@ObjectType({ description: 'What of a source is not what it was.' })
export class PolicySourceChange {
  @Field()
  label!: string;

  @Field()
  before!: string;

  @Field()
  after!: string;
}

@ObjectType({ description: 'How the source of a block stands now.' })
export class PolicySourceStanding {
  @Field(() => PolicyStandingEnum)
  standing!: Standing;

  @Field(() => [PolicySourceChange])
  changes!: PolicySourceChange[];
}
