import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';

const wrongLink = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType()
export class AskAddressChangeInput {
  @Field({ description: 'The address that the account gets.' })
  @EmailAddress()
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null for who has no password and signed in just now.',
  })
  @IsOptional()
  @MaxLength(1000, saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.')))
  currentPassword?: string | null;
}

@InputType()
export class MakeAddressChangeInput {
  @Field({ description: 'The token of the link in the mail to the new address.' })
  @MaxLength(200, wrongLink)
  token!: string;
}

@InputType()
export class UndoAddressChangeInput {
  @Field({ description: 'The token of the link in the mail to the old address.' })
  @MaxLength(200, wrongLink)
  token!: string;
}
