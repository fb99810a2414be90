import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type HeldRole, type Locale, roles, type Role } from '@verbonden/shared/kernel';

/** Roles as the API names them. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role' });

/** A role that holds in an organisation or, without one, in the whole network. */
@ObjectType('HeldRole')
export class HeldRoleType implements HeldRole {
  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ID, { nullable: true })
  organisationId!: string | null;
}

/** The person who is signed in. */
@ObjectType()
export class Me {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => String)
  locale!: Locale;

  @Field(() => [HeldRoleType])
  roles!: HeldRole[];
}
