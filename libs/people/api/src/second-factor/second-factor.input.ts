import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';

export const codeMissing = saying(text('Vul een code in.', 'Fill in a code.'));
export const codeTooLong = saying(text('Dit is te lang voor een code.', 'This is too long for a code.'));
const passwordTooLong = saying(
  text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.'),
);

@InputType()
export class FinishSignInInput {
  @Field({ description: 'Six digits of the app, or a recovery code.' })
  @IsNotEmpty(codeMissing)
  @MaxLength(40, codeTooLong)
  code!: string;
}

@InputType()
export class BeginSecondFactorInput {
  @Field(() => String, {
    nullable: true,
    description: 'The password; null for who has none, or signed in just now.',
  })
  @IsOptional()
  @MaxLength(1000, passwordTooLong)
  password?: string | null;
}

@InputType()
export class ConfirmSecondFactorInput {
  @Field({ description: 'Six digits of the app.' })
  @IsNotEmpty(codeMissing)
  @MaxLength(40, codeTooLong)
  code!: string;
}

@InputType()
export class RenewRecoveryCodesInput {
  @Field({ description: 'Six digits of the app, or a recovery code.' })
  @IsNotEmpty(codeMissing)
  @MaxLength(40, codeTooLong)
  code!: string;
}

@InputType()
export class RemoveSecondFactorInput {
  @Field({ description: 'Six digits of the app, or a recovery code.' })
  @IsNotEmpty(codeMissing)
  @MaxLength(40, codeTooLong)
  code!: string;
}

@InputType()
export class ResetSecondFactorInput {
  @Field({ description: 'The address of somebody else’s account.' })
  @EmailAddress()
  email!: string;
}
