import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, OptionalLine } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { longest, Told } from '../lab-fields';

@InputType()
export class SaveLabLogEntryInput {
  @Field(() => ID, { description: 'Made by the caller: the same id again changes it.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field({ description: '"2027-03-24".' })
  @Day()
  onDay!: string;

  @Field({ description: 'Plain text; nobody can be recognised in it.' })
  @Told(
    longest.text,
    text(
      'Schrijf op wat er gebeurde en wat jullie opviel.',
      'Write down what happened and what you noticed.',
    ),
  )
  body!: string;

  @Field(() => ID, { nullable: true, description: 'A picture that you sent yourself; null: none.' })
  @IsOptional()
  @Identifier()
  fileId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the photo shows; needed with a photo.' })
  @Clean()
  @OptionalLine(longest.line)
  alt?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Nobody in the photo can be recognised.' })
  nobodyRecognisable!: boolean;
}

@InputType()
export class RemoveLabLogEntryInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID)
  @Identifier()
  id!: string;
}
