import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, OptionalLine, Prose, saying } from '@verbonden/shared/server';
import { ArrayMaxSize, IsInt, IsNotEmpty, IsOptional, Matches, Max, Min } from 'class-validator';
import { mostPapers } from './working-group-limits';
import { type WorkingGroupTaskStatus, WorkingGroupTaskStatusEnum } from './working-group-task.entity';

@InputType({ description: 'A task as it is now.' })
export class SaveWorkingGroupTaskInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one task.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field()
  @Clean()
  @Line(200, text('Schrijf wat er moet gebeuren.', 'Write what must be done.'))
  title!: string;

  @Field({ description: 'Not after the last day of the edition.' })
  @Day()
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'Somebody in the working group.' })
  @IsOptional()
  @Identifier()
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation in the working group; with a person: for which one they do it.',
  })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  repeats!: boolean;

  @Field(() => Int, { nullable: true, description: 'The version you changed; left out for a new one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  expectedVersion?: number | null;
}

@InputType()
export class SettleWorkingGroupTaskInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => WorkingGroupTaskStatusEnum)
  status!: WorkingGroupTaskStatus;
}

@InputType({ description: 'A link, or a file that you sent yourself.' })
export class AddWorkingGroupPaperInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field()
  @Clean()
  @Line(160, text('Vul in hoe dit heet.', 'Fill in what this is called.'))
  title!: string;

  @Field(() => String, { nullable: true, description: 'An https address, or a path of this portal.' })
  @Clean()
  @OptionalLine(1000)
  @Matches(
    /^(https:\/\/[^\s/]+\S*|\/(?!\/)\S*)$/,
    saying(
      text(
        'Begin met https:// of, voor een pagina van deze site, met een schuine streep.',
        'Begin with https:// or, for a page of this site, with a slash.',
      ),
    ),
  )
  url?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  fileId?: string | null;
}

@InputType({ isAbstract: true })
abstract class WorkingGroupPaperInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class RemoveWorkingGroupPaperInput extends WorkingGroupPaperInput {}

@InputType()
export class RestoreWorkingGroupPaperInput extends WorkingGroupPaperInput {}

@InputType()
export class NoteWorkingGroupDecisionInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one decision.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field()
  @Clean()
  @Line(200, text('Schrijf wat jullie besloten.', 'Write what you decided.'))
  what!: string;

  @Field()
  @Clean()
  @Prose(2000)
  @IsNotEmpty(
    saying(
      text(
        'Schrijf waarom: wie er niet bij was, wil dat weten.',
        'Write why: who was not there wants to know.',
      ),
    ),
  )
  why!: string;

  @Field({ description: 'Today or before.' })
  @Day()
  decidedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that it takes the place of.' })
  @IsOptional()
  @Identifier()
  supersedesId?: string | null;
}

@InputType()
export class CopyWorkingGroupInput {
  @Field(() => ID, { description: 'An edition that is over.' })
  @Identifier()
  editionId!: string;

  @Field(() => [ID], { defaultValue: [], description: 'The files to take along; links always go.' })
  @ArrayMaxSize(mostPapers, saying(text(`Hooguit ${mostPapers} bestanden.`, `At most ${mostPapers} files.`)))
  @Identifier({ each: true })
  paperIds!: string[];
}

@InputType()
export class SetWorkingGroupMailInput {
  @Field(() => Boolean)
  wanted!: boolean;
}

@InputType()
export class StopWorkingGroupMailByLinkInput {
  @Field()
  @Line(200, text('Dit adres klopt niet.', 'This address is not right.'))
  token!: string;
}
