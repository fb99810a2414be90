import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index, Unique } from 'typeorm';

/** Who somebody is at another place: issuer and subject together, and nothing else, say so. */
@Entity('identities')
@Unique('identities_subject', ['issuer', 'subject'])
@ObjectType({ description: 'A place elsewhere that somebody signs in at.' })
export class Identity extends BaseEntity {
  @Index('identities_person')
  @Column('uuid')
  personId!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address there when it was linked; only to know it by.',
  })
  @Column('text', { nullable: true })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day somebody last signed in with it, as yyyy-mm-dd.',
  })
  @Column('date', { nullable: true })
  lastUsedOn!: string | null;
}
