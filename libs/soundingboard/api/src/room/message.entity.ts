import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { Seat } from '../soundingboard.policy';

/**
 * Something said in a room, to everybody in it. It has no receiver, and it must never get one: no private messages
 * between adults and young people exist here (docs/decisions/0011-soundingboard.md).
 */
@Entity('advice_messages')
export class Message extends BaseEntity {
  @Column('uuid')
  requestId!: string;

  /** Null when a member left and let the words stay without a name. */
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('text')
  authorKind!: Seat;

  @Column('text')
  body!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;
}
