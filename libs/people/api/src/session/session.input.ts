import { Field, InputType } from '@nestjs/graphql';
import { type Locale, text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';

@InputType()
export class SignInInput {
  @Field()
  @EmailAddress()
  email!: string;

  @Field()
  @IsNotEmpty(saying(text('Vul je wachtwoord in.', 'Fill in your password.')))
  @MaxLength(1000, saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.')))
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For who has a second step: six digits of the app, or a recovery code.',
  })
  @IsOptional()
  @MaxLength(40, saying(text('Dit is te lang voor een code.', 'This is too long for a code.')))
  code?: string | null;
}

@InputType()
export class ChooseLanguageInput {
  @Field(() => String, { description: '"nl" or "en".' })
  @IsIn(['nl', 'en'], saying(text('Kies Nederlands of Engels.', 'Choose Dutch or English.')))
  locale!: Locale;
}
