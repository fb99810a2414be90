import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';

/** How many days somebody can think again before an account is erased. */
export const coolingDays = 7;

/** Why an account is erased; a choice, so that nothing about the person is kept in it. */
export enum ErasureReason {
  OWN_WISH = 'OWN_WISH',
  ASKED_BY_MAIL = 'ASKED_BY_MAIL',
  GUARDIAN_ASKED = 'GUARDIAN_ASKED',
  DIED = 'DIED',
  INACTIVE = 'INACTIVE',
}
registerEnumType(ErasureReason, { name: 'ErasureReason' });

/** An account that will be erased, or was. Once done it holds an id that leads nowhere: so the erased stay erased. */
@Entity('account_erasures')
@Index('account_erasures_open', { synchronize: false })
@Index('account_erasures_asked_by', ['askedById'])
@ObjectType()
export class AccountErasure extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Field(() => ErasureReason)
  @Column('text')
  reason!: ErasureReason;

  @Field({ description: 'Whether their name stays at what they shared; else it says "a member of …".' })
  @Column('boolean')
  keepsName!: boolean;

  /** Who asked for it; null for who did so themselves, and when nobody was there for long. */
  @Column('uuid', { nullable: true })
  askedById!: string | null;

  @Field()
  @Column('timestamptz')
  askedAt!: Date;

  @Field({ description: 'Until then it can be called off.' })
  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
