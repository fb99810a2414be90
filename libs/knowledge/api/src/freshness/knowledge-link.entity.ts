import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { LinkPlace } from './links-in';

/** A link of a published text, and how it fares. */
@Entity('knowledge_links')
@ObjectType('BrokenLink', { description: 'A link that did not work on three different days.' })
export class KnowledgeLink extends BaseEntity {
  @Column('uuid')
  itemId!: string;

  @Field()
  @Column('text')
  url!: string;

  /** Links of one host are looked at one by one. */
  @Column('text')
  host!: string;

  @Field(() => String, { description: 'ADDRESS, TEXT or EVIDENCE.' })
  @Column('text')
  place!: LinkPlace;

  @Column('timestamptz')
  nextCheckAt!: Date;

  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The first day on which it failed, "2027-03-24".' })
  @Column('date', { nullable: true })
  failingSince!: string | null;

  @Column('date', { nullable: true })
  lastFailedOn!: string | null;

  @Column('integer', { default: 0 })
  failedDays!: number;

  /** Where it leads when that is elsewhere, after redirects; beside it as it is compared (see duplicate/likeness.ts). */
  @Column('text', { nullable: true })
  leadsTo!: string | null;

  @Column('text', { nullable: true })
  leadsKey!: string | null;

  /** "HTTP_404", "UNKNOWN_HOST": for who looks into it. */
  @Column('text', { nullable: true })
  problem!: string | null;
}
