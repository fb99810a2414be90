import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';

/** How long a link opens the door. */
export const minutesValid = 15;

/** Somebody asked for a link to sign in with, for an address that may be nobody's. It works once. */
@Entity('sign_in_links')
@Index('sign_in_links_email', ['email'])
@ObjectType()
export class SignInLink extends BaseEntity {
  @Field({ description: 'The address it was asked for, in lower case.' })
  @Column('text')
  email!: string;

  @Field(() => String, { nullable: true, description: 'The page that was wanted, without the host.' })
  @Column('text', { nullable: true })
  back!: string | null;

  @Field()
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  isOpenAt(now: Date): boolean {
    return this.usedAt === null && this.expiresAt > now;
  }
}
