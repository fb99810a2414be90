import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';

/** A key on somebody's device, unlocked there by finger, face or PIN (WebAuthn). Only its public half is here. */
@Entity('passkeys')
@ObjectType({ description: 'A passkey of one’s own.' })
export class Passkey extends BaseEntity {
  @Index('passkeys_person')
  @Column('uuid')
  personId!: string;

  @Column('text', { unique: true })
  credentialId!: string;

  @Column('bytea')
  publicKey!: Buffer;

  /** How often it was used, where the device counts; it never goes back. */
  @Column('double precision')
  counter!: number;

  @Field({ description: 'What its owner calls it.' })
  @Column('text')
  name!: string;

  @Field()
  @Column('timestamptz')
  addedAt!: Date;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
