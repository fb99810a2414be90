import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, saying } from '@verbonden/shared/server';
import { IsEnum, IsOptional, MaxLength } from 'class-validator';
import { ErasureReason } from './account-erasure.entity';

@InputType()
export class AskErasureInput {
  @Field({ description: 'True: the own name stays at what was shared. False: it says "a member of …".' })
  keepsName!: boolean;

  @Field(() => String, { nullable: true, description: 'The own password; null for who has none.' })
  @IsOptional()
  @MaxLength(1000, saying(text('Dit is te lang voor een wachtwoord.', 'This is too long for a password.')))
  password?: string | null;
}

@InputType()
export class CancelErasureOnRequestInput {
  @Field({ description: 'The address of whose account stays.' })
  @EmailAddress()
  email!: string;
}

@InputType()
export class EraseOnRequestInput {
  @Field({ description: 'The address of whose account it is.' })
  @EmailAddress()
  email!: string;

  @Field(() => ErasureReason)
  @IsEnum(ErasureReason, saying(text('Kies waarom.', 'Choose why.')))
  reason!: ErasureReason;

  @Field()
  keepsName!: boolean;
}
