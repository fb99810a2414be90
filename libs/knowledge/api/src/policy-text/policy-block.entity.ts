import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { newId } from '@verbonden/shared/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FigureSource, ItemSource } from './policy-source';

export enum PolicyBlockKind {
  TEXT = 'TEXT',
  ITEM = 'ITEM',
  FIGURE = 'FIGURE',
}
registerEnumType(PolicyBlockKind, { name: 'PolicyBlockKind' });

/** One block of a policy text: own words, or own words with an item or a figure under them. */
@Entity('policy_blocks')
@ObjectType('PolicyBlock')
export class PolicyBlock {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string = newId();

  @Column('uuid')
  textId!: string;

  @Column('integer')
  position!: number;

  @Field(() => PolicyBlockKind)
  @Column('text')
  kind!: PolicyBlockKind;

  @Field({ description: 'The own words, in Markdown; may be empty.' })
  @Column('text', { default: '' })
  body!: string;

  /** Null when the item is gone for good; what was taken over stays. */
  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @Column('jsonb', { nullable: true })
  taken!: ItemSource | FigureSource | null;

  @Field(() => Date, { nullable: true, description: 'When the source was put in, or taken over anew.' })
  @Column('timestamptz', { nullable: true })
  takenAt!: Date | null;
}

/** What was taken over of an item; null for another kind of block. */
export function itemIn(block: PolicyBlock): ItemSource | null {
  return block.kind === PolicyBlockKind.ITEM ? (block.taken as ItemSource) : null;
}

/** What was taken over of a figure; null for another kind of block. */
export function figureIn(block: PolicyBlock): FigureSource | null {
  return block.kind === PolicyBlockKind.FIGURE ? (block.taken as FigureSource) : null;
}
