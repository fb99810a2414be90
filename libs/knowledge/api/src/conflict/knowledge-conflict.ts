import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { KnowledgeFieldDifference } from '../revision/knowledge-difference';
import type { Verdict } from './merge';

export const VerdictEnum = { MINE: 'MINE', THEIRS: 'THEIRS', CHOOSE: 'CHOOSE' } as const satisfies Record<
  Verdict,
  Verdict
>;
registerEnumType(VerdictEnum, {
  name: 'KnowledgeVerdict',
  description: 'MINE and THEIRS: only one of the two changed this field. CHOOSE: both did.',
});

@ObjectType({ description: 'A field that reads otherwise in the two texts.' })
export class KnowledgeConflictField {
  @Field()
  field!: string;

  @Field()
  label!: string;

  @Field(() => VerdictEnum)
  verdict!: Verdict;

  @Field(() => KnowledgeFieldDifference, {
    description: 'What you changed, beside what you both began with.',
  })
  mine!: KnowledgeFieldDifference;

  @Field(() => KnowledgeFieldDifference, { description: 'What the other changed.' })
  theirs!: KnowledgeFieldDifference;
}

@ObjectType({ description: 'What was typed, beside what somebody else saved meanwhile.' })
export class KnowledgeConflict {
  @Field(() => Int, { description: 'The version to save with, once chosen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Who saved meanwhile.' })
  savedBy!: string | null;

  @Field(() => Boolean, { description: 'You did, in another window.' })
  isOwn!: boolean;

  @Field(() => Date)
  savedAt!: Date;

  @Field(() => [KnowledgeConflictField])
  fields!: KnowledgeConflictField[];
}
