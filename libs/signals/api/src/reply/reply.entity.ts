import { Field, ID, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** What a member says to a question that was laid before the network: one for each person and signal. */
@Entity('signal_replies')
@ObjectType('SignalReply')
export class Reply extends BaseEntity {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  signalId!: string;

  /** Null once this person is gone. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field({ description: 'Plain text.' })
  @Column('text')
  body!: string;

  @Field(() => Boolean, {
    description: 'True while this person wants their name to stand with it; withdrawn at any moment.',
  })
  @Column('boolean', { default: false })
  showName!: boolean;

  @Field(() => Boolean, { description: 'True when who asked says that it helped.' })
  @Column('boolean', { default: false })
  helped!: boolean;
}
