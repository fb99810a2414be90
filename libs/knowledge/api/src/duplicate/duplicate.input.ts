import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';

@InputType()
export class MergeKnowledgeItemsInput {
  @Field(() => ID, { description: 'What stays.' })
  @Identifier()
  keepId!: string;

  @Field(() => ID, { description: 'What goes into it; its address leads to what stays.' })
  @Identifier()
  mergeId!: string;
}

@InputType()
export class SetKnowledgeApartInput {
  @Field(() => ID)
  @Identifier()
  oneId!: string;

  @Field(() => ID)
  @Identifier()
  otherId!: string;
}
