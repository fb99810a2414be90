import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A browser that is signed in. Kept by the hash of its token, so that the table opens nothing. Which browser on which
 * system is all that is kept of where it is: no address in the network.
 */
@Entity('sessions')
@ObjectType({ description: 'A browser in which you are signed in.' })
export class Session {
  /** SHA-256 of the token in the cookie, hexadecimal. */
  @PrimaryColumn('text')
  tokenHash!: string;

  @Field(() => ID)
  @Column('uuid', { unique: true, default: () => 'gen_random_uuid()' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Field(() => String, { nullable: true, description: '"Firefox"; null when the browser did not tell.' })
  @Column('text', { nullable: true })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: '"Windows", "iPhone"' })
  @Column('text', { nullable: true })
  system!: string | null;

  @Field()
  @Column('timestamptz')
  startedAt!: Date;

  @Field({ description: 'To the hour.' })
  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** A second step was taken here, or set up: roles that ask one hold. */
  @Column('boolean', { default: false })
  isStrong!: boolean;

  /** What this person may do has grown: the browser gets a new token with its next request. */
  @Column('boolean', { default: false })
  renewalDue!: boolean;

  /** The token before this one, for requests that were on their way when it was renewed. */
  @Column('text', { nullable: true })
  formerHash!: string | null;

  @Column('timestamptz', { nullable: true })
  formerUntil!: Date | null;
}
