import { Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Identifier, OptionalLine } from '@verbonden/shared/server';

@InputType()
export class JudgePollAnswerInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, in a few words; counted with the same words.',
  })
  @Clean()
  @OptionalLine(60)
  label?: string | null;

  @Field(() => Boolean, { description: 'True lets it stand among the results, word for word.' })
  isShown!: boolean;
}
