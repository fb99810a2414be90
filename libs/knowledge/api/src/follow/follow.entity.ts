import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { KnowledgeItemFilter } from '../list/knowledge-list.input';
import type { Theme } from '../taxonomy/codes';
import { ThemeEnum } from '../taxonomy/enums';

/** What somebody follows. */
export enum FollowKind {
  THEME = 'THEME',
  ORGANISATION = 'ORGANISATION',
  SEARCH = 'SEARCH',
  OWN = 'OWN',
}
registerEnumType(FollowKind, {
  name: 'FollowKind',
  valuesMap: {
    OWN: {
      description: 'What others do with what the person shares; it is there by itself once they share.',
    },
  },
});

/** How soon somebody wants to hear of something new. */
export enum FollowFrequency {
  AT_ONCE = 'AT_ONCE',
  WEEKLY = 'WEEKLY',
  NEVER = 'NEVER',
}
registerEnumType(FollowFrequency, {
  name: 'FollowFrequency',
  valuesMap: {
    AT_ONCE: { description: 'Within minutes.' },
    WEEKLY: { description: 'On Monday morning, when there is something.' },
    NEVER: { description: 'No mail; it stays in the list of what somebody follows.' },
  },
});

/** A search that was kept: the words and the filters, as the list takes them. */
export interface FollowedQuestion {
  readonly search: string | null;
  readonly filter: KnowledgeItemFilter | null;
}

/** Somebody follows a theme, an organisation or a search. */
@Entity('follows')
@ObjectType('Follow')
export class Follow extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Field(() => FollowKind)
  @Column('text')
  kind!: FollowKind;

  @Field(() => ThemeEnum, { nullable: true })
  @Column('text', { nullable: true })
  theme!: Theme | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('jsonb', { nullable: true })
  question!: FollowedQuestion | null;

  /** One line that is the same for the same thing. */
  @Column('text')
  target!: string;

  @Field(() => FollowFrequency)
  @Column('text')
  frequency!: FollowFrequency;

  /** What was published up to here has been told, or was there before. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  toldUntil!: Date;
}
