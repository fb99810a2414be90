import { Field, ObjectType } from '@nestjs/graphql';
import type { Role } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { RoleEnum } from '../session/me';

/** How long an invitation can be accepted. */
export const daysValid = 14;

/** Somebody is asked to join with a role. The link in the mail is signed, works once and until `expiresAt`. */
@Entity('invitations')
@ObjectType()
export class Invitation extends BaseEntity {
  @Field({ description: 'The address it was sent to, in lower case.' })
  @Column('text')
  email!: string;

  @Field()
  @Column('text')
  name!: string;

  @Field(() => RoleEnum)
  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('uuid')
  invitedBy!: string;

  @Field()
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;
}
