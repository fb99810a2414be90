import { Field, Int, ObjectType } from '@nestjs/graphql';

/** An app that is being set up: what it reads, until its first code was right. */
@ObjectType()
export class SecondFactorBegun {
  @Field({ description: 'To type into the app, in base32.' })
  secret!: string;

  @Field({ description: 'The same as an otpauth address, for a QR code.' })
  address!: string;
}

/** How one’s own second step stands. */
@ObjectType()
export class OwnSecondFactor {
  @Field(() => Date, {
    nullable: true,
    description: 'Since when codes are asked for; null when they are not.',
  })
  since!: Date | null;

  @Field(() => Int, { description: 'How many codes in reserve are left.' })
  recoveryCodesLeft!: number;

  @Field(() => SecondFactorBegun, { nullable: true })
  begun!: SecondFactorBegun | null;
}

/** Codes in reserve; shown now and never again. */
@ObjectType()
export class NewRecoveryCodes {
  @Field(() => [String])
  codes!: string[];
}
