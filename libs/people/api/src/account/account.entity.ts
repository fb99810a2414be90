import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** How a person signs in. Never in the API: no `@ObjectType`. */
@Entity('accounts')
export class Account extends BaseEntity {
  @Column('uuid', { unique: true })
  personId!: string;

  /** Lower case; the address that mail goes to. */
  @Column('text', { unique: true })
  email!: string;

  /** argon2id in PHC string format, or null while nobody chose a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** When the password was chosen: a link in the mail that is older opens nothing. */
  @Column('timestamptz', { nullable: true })
  passwordSetAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  /** Why, for administrators; gone when the account is let in again. */
  @Column('text', { nullable: true })
  suspendedBecause!: string | null;

  /** The day they last signed in; who stays away for long is asked, and then erased (see own-data). */
  @Column('date', { default: () => 'CURRENT_DATE' })
  lastSeenOn!: string;
}
