import { Field, ID, InputType } from '@nestjs/graphql';
import { type Role, text } from '@verbonden/shared/kernel';
import { Clean, Identifier, saying } from '@verbonden/shared/server';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { RoleEnum } from '../session/me';
import { colleagueRoles } from './colleague.policy';

const oneOfTheRoles = saying(text('Kies redacteur of medewerker.', 'Choose editor or colleague.'));

@InputType()
export class InviteColleaguesInput {
  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field({
    description:
      'A person a line, as people have it: "Naam <a@b.nl>", "a@b.nl; Naam", a column, a bare address.',
  })
  @Clean()
  @IsNotEmpty(saying(text('Vul minstens één e-mailadres in.', 'Fill in at least one e-mail address.')))
  @MaxLength(
    20_000,
    saying(
      text(
        'Dit is te lang. Plak hooguit 100 mensen tegelijk.',
        'This is too long. Paste 100 people at most.',
      ),
    ),
  )
  list!: string;

  @Field(() => RoleEnum, { description: 'EDITOR or PROFESSIONAL.' })
  @IsIn(colleagueRoles, oneOfTheRoles)
  role!: Role;
}

/** Somebody at an organisation. */
@InputType({ isAbstract: true })
class AtOrganisation {
  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field(() => ID)
  @Identifier()
  personId!: string;
}

@InputType()
export class RemoveColleagueInput extends AtOrganisation {
  @Field(() => ID, {
    nullable: true,
    description:
      'The colleague who takes over what they have for this organisation; needed when they have something.',
  })
  @IsOptional()
  @Identifier()
  heirId?: string | null;
}

@InputType()
export class RestoreColleagueInput extends AtOrganisation {}

@InputType()
export class ChangeColleagueRoleInput extends AtOrganisation {
  @Field(() => RoleEnum, { description: 'EDITOR or PROFESSIONAL.' })
  @IsIn(colleagueRoles, oneOfTheRoles)
  role!: Role;
}

@InputType({ isAbstract: true })
class OpenInvitationInput {
  @Field(() => ID)
  @Identifier()
  invitationId!: string;
}

@InputType()
export class RenewInvitationInput extends OpenInvitationInput {}

@InputType()
export class WithdrawInvitationInput extends OpenInvitationInput {}
