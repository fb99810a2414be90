import { registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

export const MediaAnswerStateEnum = { ASKED: 'ASKED', YES: 'YES', NO: 'NO', WITHDRAWN: 'WITHDRAWN' } as const;
export type MediaAnswerState = keyof typeof MediaAnswerStateEnum;
registerEnumType(MediaAnswerStateEnum, { name: 'MediaAnswerState' });

/**
 * That a member of the board was asked, and what they said. A no has no reason, and is given out to nobody but the member:
 * it is here so that they are not asked again and it does not count for what they take on.
 */
@Entity('media_answers')
export class MediaAnswer extends BaseEntity {
  @Column('uuid')
  requestId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  state!: MediaAnswerState;

  @Column('timestamptz')
  askedAt!: Date;
}
