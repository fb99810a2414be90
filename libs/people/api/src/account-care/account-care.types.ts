import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Role, text } from '@verbonden/shared/kernel';
import { connectionOf, enumOf, Identifier, Line, PageArgs } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';
import { RoleEnum } from '../session/me';
import { type NetworkRole, networkRoles } from './account-care.policy';

const NetworkRoleEnum = enumOf('NetworkRole', networkRoles);

/** An account as administrators see it; its id is that of the person. */
@ObjectType('CaredAccount')
export class CaredAccount {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The name that others see; for a young carer the chosen one.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Null for who is on the sounding board.' })
  email!: string | null;

  @Field(() => String, { description: 'The day they last signed in or were made, yyyy-mm-dd.' })
  lastSeenOn!: string;

  @Field(() => Date, { nullable: true })
  suspendedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was suspended, for administrators.' })
  suspendedBecause!: string | null;
}

@ObjectType({ description: 'A role in the whole network that somebody has or had.' })
export class NetworkRoleTime {
  @Field(() => NetworkRoleEnum)
  role!: NetworkRole;

  @Field(() => Date)
  since!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it holds.' })
  until!: Date | null;
}

@ObjectType()
export class CaredAccountConnection extends connectionOf(CaredAccount, 'CaredAccount') {}

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field({ defaultValue: '', description: 'A part of a name or an address.' })
  @MaxLength(200)
  search: string = '';

  @Field(() => RoleEnum, { nullable: true })
  @IsOptional()
  role?: Role | null;

  @Field(() => Boolean, { defaultValue: false })
  onlySuspended: boolean = false;
}

@InputType()
export class SuspendAccountInput {
  @Field(() => ID)
  @Identifier()
  personId!: string;

  @Field({ description: 'Kept with the account, for administrators.' })
  @Line(300, text('Zeg waarom, dan weet een ander dat straks ook.', 'Say why, so that others know it later.'))
  reason!: string;
}

@InputType()
export class RestoreAccountInput {
  @Field(() => ID)
  @Identifier()
  personId!: string;
}

@InputType()
export class GiveNetworkRoleInput {
  @Field(() => ID)
  @Identifier()
  personId!: string;

  @Field(() => NetworkRoleEnum)
  role!: NetworkRole;
}

@InputType()
export class TakeNetworkRoleInput {
  @Field(() => ID)
  @Identifier()
  personId!: string;

  @Field(() => NetworkRoleEnum)
  role!: NetworkRole;
}
