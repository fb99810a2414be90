import { Field, ID, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/**
 * A new address for somebody who lost their mailbox and can get in by no link any more. One coordinator spoke with them
 * and asks for it; another one agrees, when there is one. So nobody alone can take over a young person's account.
 */
@Entity('new_addresses')
@ObjectType()
export class NewAddress extends BaseEntity {
  @Field(() => ID)
  @Column('uuid')
  personId!: string;

  @Column('text')
  oldEmail!: string;

  @Field({ description: 'In lower case.' })
  @Column('text')
  email!: string;

  @Column('uuid', { nullable: true })
  askedById!: string | null;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Boolean, { description: 'From now on their mail goes here.' })
  @Column('boolean', { default: false })
  isMade!: boolean;
}
