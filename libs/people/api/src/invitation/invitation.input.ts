import { Field, ID, InputType } from '@nestjs/graphql';
import { type Role, text } from '@verbonden/shared/kernel';
import { EmailAddress, Identifier, Line, saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';
import { RoleEnum } from '../session/me';

const askName = text(
  'Vul een naam in, dan weten we wie het is.',
  'Fill in a name, so that we know who it is.',
);

@InputType()
export class InvitePersonInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one invitation.' })
  @Identifier()
  id!: string;

  @Field()
  @EmailAddress()
  email!: string;

  @Field()
  @Line(120, askName)
  name!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;

  @Field()
  @Line(120, askName)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Nothing for who rather signs in by a link in the mail. Who has a password gives that one.',
  })
  @IsOptional()
  @MaxLength(1000, saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.')))
  password?: string | null;
}
