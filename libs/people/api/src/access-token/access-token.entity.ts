import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';
import type { Scope } from '../access/scopes';

/** A program that asks in the name of a person, within the scopes they chose. Of the token itself only a hash is kept. */
@Entity('access_tokens')
@ObjectType({
  description: 'A personal access token, without the token: that is shown once, when it is made.',
})
export class AccessToken extends BaseEntity {
  @Index('access_tokens_person')
  @Column('uuid')
  personId!: string;

  @Field({ description: 'What it is for, in the words of its owner.' })
  @Column('text')
  name!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Field({ description: 'The last four signs, to know it by.' })
  @Column('text')
  ending!: string;

  @Field(() => [String], { description: 'What it may be used for, such as "knowledge:read".' })
  @Column('text', { array: true })
  scopes!: Scope[];

  /** Made in a session with a second step: roles that ask for one hold. */
  @Column('boolean', { default: false })
  isStrong!: boolean;

  @Field()
  @Column('timestamptz')
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'The day of the last use, as yyyy-mm-dd.' })
  @Column('date', { nullable: true })
  lastUsedOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it opens nothing any more.' })
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  isLiveAt(now: Date): boolean {
    return this.revokedAt === null && this.expiresAt > now;
  }
}
