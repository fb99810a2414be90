import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, saying } from '@verbonden/shared/server';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn, Max, Min } from 'class-validator';
import { ShownPassword } from '../account/shown-password';
import { type Scope, scopes } from '../access/scopes';
import { tokenDays } from './access-token-limits';

const askScopes = text('Kies wat de sleutel mag.', 'Choose what the token may do.');
const days = saying(
  text(
    `Kies een aantal dagen van 1 tot ${tokenDays.longest}.`,
    `Choose a number of days from 1 to ${tokenDays.longest}.`,
  ),
);

@InputType()
export class CreateAccessTokenInput {
  @Field(() => ID, { description: 'Made by the caller.' })
  @Identifier()
  id!: string;

  @Field({ description: 'What it is for.' })
  @Line(
    80,
    text(
      'Geef de sleutel een naam, bijvoorbeeld van je programma.',
      'Give the token a name, such as that of your program.',
    ),
  )
  name!: string;

  @Field(() => [String], { description: 'From `accessScopes`.' })
  @ArrayNotEmpty(saying(askScopes))
  @ArrayMaxSize(scopes.length, saying(askScopes))
  @ArrayUnique(saying(askScopes))
  @IsIn(scopes, { each: true, ...saying(text('Deze keuze kennen we niet.', 'We do not know this choice.')) })
  scopes!: Scope[];

  @Field(() => Int, { defaultValue: tokenDays.usual, description: 'How many days it works.' })
  @Min(1, days)
  @Max(tokenDays.longest, days)
  days: number = tokenDays.usual;

  @ShownPassword()
  password?: string | null;
}

@InputType()
export class RevokeAccessTokenInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
