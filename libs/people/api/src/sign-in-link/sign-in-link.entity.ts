import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';

/** What a link in the mail is for: to come in, or to choose a new password. */
export type SignInLinkPurpose = 'SIGN_IN' | 'PASSWORD';

/** How long a link opens the door. */
export const minutesValid = { SIGN_IN: 15, PASSWORD: 30 } as const satisfies Record<
  SignInLinkPurpose,
  number
>;

/** Somebody asked for a link that lets them in, for an address that may be nobody's. It works once. */
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

  @Column('text', { default: 'SIGN_IN' })
  purpose!: SignInLinkPurpose;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** By the clock of the program, as everything that it is compared with. */
  get askedAt(): Date {
    return new Date(this.expiresAt.getTime() - minutesValid[this.purpose] * 60_000);
  }

  isOpenAt(now: Date): boolean {
    return this.usedAt === null && this.expiresAt > now;
  }
}
