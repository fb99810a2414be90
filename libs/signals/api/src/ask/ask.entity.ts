import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** That a signal is laid before members of the network (Durf te vragen), and, once its asker says so, what helped. */
@Entity('signal_asks')
@ObjectType('SignalAsk', { description: 'That members were asked; who they are is a field of the signal.' })
export class Ask extends BaseEntity {
  @Column('uuid')
  signalId!: string;

  @Column('uuid', { nullable: true })
  askedById!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  askedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When members were chosen and mailed; null for a moment.',
  })
  @Column('timestamptz', { nullable: true })
  routedAt!: Date | null;

  /** Without a reply by then, the coordinators hear of it. */
  @Column('timestamptz')
  escalateAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When coordinators were told that nobody replied.' })
  @Column('timestamptz', { nullable: true })
  escalatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What helped, in the words of who asked.' })
  @Column('text', { nullable: true })
  helped!: string | null;

  @Field(() => Boolean, {
    description: 'True when everybody may read question and answer, not the network alone.',
  })
  @Column('boolean', { default: false })
  forEverybody!: boolean;

  @Field(() => Date, { nullable: true, description: 'When what helped was told.' })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
