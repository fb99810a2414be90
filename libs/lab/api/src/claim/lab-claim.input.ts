import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, OptionalLine, saying } from '@verbonden/shared/server';
import { Max, Min } from 'class-validator';
import { longest, Told } from '../lab-fields';
import { type LabOutcome, LabOutcomeEnum } from '../project/lab-project.entity';

const whichYear = saying(
  text(
    'Vul het jaar van de bron in, bijvoorbeeld 2021.',
    'Fill in the year of the source, for example 2021.',
  ),
);

@InputType()
export class SaveLabClaimInput {
  @Field(() => ID, { description: 'Made by the caller: the same id again changes it.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field()
  @Told(longest.short, text('Schrijf op wat het onderzoek zegt.', 'Write down what the research says.'))
  claim!: string;

  @Field()
  @Clean()
  @Line(
    longest.line,
    text(
      'Noem de bron: wie schreef het en hoe heet het?',
      'Name the source: who wrote it and what is it called?',
    ),
  )
  source!: string;

  @Field(() => Int)
  @Min(1900, whichYear)
  @Max(2100, whichYear)
  year!: number;

  @Field(() => String, { nullable: true, description: 'Where that source stands among the knowledge.' })
  @Clean()
  @OptionalLine(500)
  address?: string | null;

  @Field()
  @Clean()
  @Line(longest.line, text('Schrijf op waar het is uitgeprobeerd.', 'Write down where it was tried.'))
  place!: string;

  @Field(() => LabOutcomeEnum)
  outcome!: LabOutcome;

  @Field()
  @Told(longest.short, text('Schrijf op wat er daar uitkwam.', 'Write down what came out there.'))
  result!: string;
}

@InputType()
export class RemoveLabClaimInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID)
  @Identifier()
  id!: string;
}
