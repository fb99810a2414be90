import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, saying } from '@verbonden/shared/server';
import { MaxLength } from 'class-validator';
import { ShownPassword } from '../account/shown-password';

const askName = text(
  'Geef de passkey een naam, bijvoorbeeld ‘mijn telefoon’.',
  'Give the passkey a name, such as ‘my phone’.',
);
const tooLong = saying(text('Dit is geen antwoord van een passkey.', 'This is no answer of a passkey.'));

@InputType()
export class SignInWithPasskeyInput {
  @Field({ description: 'What the browser gave back, as JSON (AuthenticationResponseJSON).' })
  @MaxLength(20_000, tooLong)
  response!: string;
}

@InputType()
export class BeginPasskeyInput {
  @Field({
    description: 'As in `addPasskey`: one that will not do is told before the device makes something.',
  })
  @Line(60, askName)
  name!: string;

  @ShownPassword()
  password?: string | null;
}

@InputType()
export class AddPasskeyInput {
  @Field()
  @Line(60, askName)
  name!: string;

  @Field({ description: 'What the browser gave back, as JSON (RegistrationResponseJSON).' })
  @MaxLength(20_000, tooLong)
  response!: string;
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  @Line(60, askName)
  name!: string;
}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
