import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Line } from '@verbonden/shared/server';

/** What a page or a redirect says that happened. */
export const KnowledgeUse = { SEEN: 'seen', OPENED: 'opened' } as const;
export type KnowledgeUse = (typeof KnowledgeUse)[keyof typeof KnowledgeUse];
registerEnumType(KnowledgeUse, { name: 'KnowledgeUse' });

@InputType()
export class NoteKnowledgeUseInput {
  @Field()
  @Line(120, text('Welke tekst?', 'Which text?'))
  slug!: string;

  @Field(() => KnowledgeUse)
  use!: KnowledgeUse;
}

@ObjectType({ description: 'A week of use, from Monday; numbers only, no persons.' })
export class KnowledgeUsageWeek {
  @Field({ description: 'Its Monday, "2027-01-04".' })
  from!: string;

  @Field(() => Int)
  seen!: number;

  @Field(() => Int, { description: "How often 'open bij de maker' was followed." })
  opened!: number;

  @Field(() => Int)
  downloaded!: number;

  @Field(() => Int)
  adopted!: number;
}
