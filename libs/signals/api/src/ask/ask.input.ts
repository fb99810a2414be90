import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, EmailAddress, Identifier, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsNotEmpty, MaxLength } from 'class-validator';

/** How long what helped may be, in characters. */
export const longestHelped = 1000;

@InputType()
export class AskMembersInput {
  @Field(() => ID, { description: 'Of the signal.' })
  @Identifier()
  id!: string;
}

@InputType()
export class AskMemberInput {
  @Field(() => ID, { description: 'Of the signal.' })
  @Identifier()
  id!: string;

  @Field({ description: 'The address of a member who could know.' })
  @EmailAddress()
  email!: string;
}

@InputType()
export class TellWhatHelpedInput {
  @Field(() => ID, { description: 'Of the signal.' })
  @Identifier()
  id!: string;

  @Field({ description: `What helped, in a few sentences; at most ${longestHelped} characters.` })
  @Clean()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsNotEmpty(
    saying(
      text(
        'Schrijf in een paar zinnen wat je geholpen heeft. Dan heeft de volgende er ook iets aan.',
        'Write in a few sentences what helped you. Then it helps the next one too.',
      ),
    ),
  )
  @MaxLength(longestHelped, saying(atMost(longestHelped)))
  helped!: string;

  @Field(() => [ID], { description: 'The replies that helped; none is possible.' })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Identifier({ each: true })
  replyIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: everybody may read question and answer; else the network alone.',
  })
  forEverybody!: boolean;
}
