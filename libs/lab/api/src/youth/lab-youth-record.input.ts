import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, saying } from '@verbonden/shared/server';
import { Max, Min } from 'class-validator';
import { longest } from '../lab-fields';
import { YouthStageEnum } from './lab-youth-record.entity';
import type { YouthStage } from './made-with';

const howMany = saying(
  text(
    'Vul in hoeveel jongeren meededen, van 1 tot 500.',
    'Fill in how many young people took part, from 1 to 500.',
  ),
);

@InputType()
export class AddLabYouthRecordInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one record.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => YouthStageEnum)
  stage!: YouthStage;

  @Field(() => Int)
  @Min(1, howMany)
  @Max(500, howMany)
  number!: number;

  @Field({ description: `What they did, without a name; at most ${longest.line} characters.` })
  @Clean()
  @Line(longest.line, text('Vertel wat ze deden, zonder namen.', 'Tell what they did, without names.'))
  role!: string;

  @Field({ description: '"2027-03-24".' })
  @Day()
  onDay!: string;
}

@InputType()
export class RemoveLabYouthRecordInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID)
  @Identifier()
  id!: string;
}
