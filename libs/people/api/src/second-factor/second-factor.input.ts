import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { ShownPassword } from '../account/shown-password';

export const codeMissing = saying(text('Vul een code in.', 'Fill in a code.'));
export const codeTooLong = saying(text('Dit is te lang voor een code.', 'This is too long for a code.'));

@InputType()
export class FinishSignInInput {
  @Field({ description: 'Six digits of the app, or a recovery code.' })
  @IsNotEmpty(codeMissing)
  @MaxLength(40, codeTooLong)
  code!: string;
}

@InputType()
export class BeginSecondFactorInput {
  @ShownPassword()
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
