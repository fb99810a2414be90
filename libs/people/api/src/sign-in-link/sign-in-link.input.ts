import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsOptional, Matches, MaxLength } from 'class-validator';

const wrongPage = saying(text('Dit is geen pagina van Verbonden.', 'This is not a page of Verbonden.'));

@InputType()
export class AskSignInLinkInput {
  @Field()
  @EmailAddress()
  email!: string;

  @Field(() => String, { nullable: true, description: 'The page that was wanted, without the host.' })
  @IsOptional()
  @MaxLength(500, wrongPage)
  @Matches(/^\/(?![/\\])[^\s\\]*$/, wrongPage)
  back?: string | null;
}

@InputType()
export class SignInByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;
}
