import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { Moved } from './moved';

/** How long bringing two organisations together can be undone. */
export const undoDays = 30;

/** An organisation that was brought together with another: its address leads on to that one. */
@Entity('organisation_merges')
@ObjectType()
export class OrganisationMerge extends BaseEntity {
  @Field({ description: 'The address it had.' })
  @Column('text')
  slug!: string;

  @Field({ description: 'The name it had.' })
  @Column('text')
  name!: string;

  @Column('uuid')
  survivorId!: string;

  @Column('uuid', { nullable: true })
  mergedById!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  mergedAt!: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  /** Gone when it was undone, or can be undone no more. */
  @Column('jsonb', { nullable: true })
  undo!: Undo | null;

  @Field(() => Date, { description: 'Until when it can be undone.' })
  get undoUntil(): Date {
    return new Date(this.mergedAt.getTime() + undoDays * 86_400_000);
  }
}

/** What it takes to undo it. */
export interface Undo {
  /** The row of the organisation as it was. */
  readonly organisation: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly moved: Moved;
  /** What the survivor took over because it had nothing there itself, by column. */
  readonly filled: Readonly<Record<string, unknown>>;
  /** Names that the survivor is known by since. */
  readonly names: readonly string[];
}
