import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, saying } from '@verbonden/shared/server';
import { MaxLength } from 'class-validator';

@InputType()
export class EnterOnlineInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class EnterOnlineByLinkInput {
  @Field({ description: 'The token of the link in the mail or the calendar.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;
}
