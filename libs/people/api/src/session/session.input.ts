import { Field, InputType } from '@nestjs/graphql';
import { type Locale, text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';

@InputType()
export class SignInInput {
  @Field()
  @EmailAddress()
  email!: string;

  @Field()
  @IsNotEmpty(saying(text('Vul je wachtwoord in.', 'Fill in your password.')))
  @MaxLength(1000, saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.')))
  password!: string;
}

@InputType()
export class ChooseLanguageInput {
  @Field(() => String, { description: '"nl" or "en".' })
  @IsIn(['nl', 'en'], saying(text('Kies Nederlands of Engels.', 'Choose Dutch or English.')))
  locale!: Locale;
}
