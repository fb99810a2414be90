import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';

const tooLong = saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.'));

@InputType()
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: 'The password of until now; null for who has none.' })
  @IsOptional()
  @MaxLength(1000, tooLong)
  currentPassword?: string | null;

  @Field()
  @IsNotEmpty(saying(text('Vul een nieuw wachtwoord in.', 'Fill in a new password.')))
  @MaxLength(1000, tooLong)
  password!: string;
}

@InputType()
export class AskPasswordLinkInput {
  @Field()
  @EmailAddress()
  email!: string;
}

@InputType()
export class ChoosePasswordByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;

  @Field()
  @IsNotEmpty(saying(text('Vul een nieuw wachtwoord in.', 'Fill in a new password.')))
  @MaxLength(1000, tooLong)
  password!: string;
}
