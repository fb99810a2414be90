import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Text } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type { HouseColours } from './house-colours';

/** How large the group is that this network is for, with the source of the figure. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly text: Text;
  readonly source: string;
  readonly year: number;
}

/**
 * The network that this portal serves: one row. All that is particular to one alliance (its name, for whom it is, what
 * it wants, its colours) stands here as data and nowhere in the code. Texts are given in the reader's language.
 */
@Entity('networks')
@ObjectType()
export class Network extends BaseEntity {
  @Column('jsonb')
  name!: Text;

  @Column('jsonb')
  shortName!: Text;

  @Column('jsonb')
  tagline!: Text;

  /** The word for whom the network is about: "jonge mantelzorger". */
  @Column('jsonb')
  term!: Text;

  @Column('jsonb')
  definition!: Text;

  @Column('jsonb', { nullable: true })
  share!: Share | null;

  @Column('jsonb')
  principle!: Text;

  @Column('jsonb', { default: [] })
  objectives!: readonly Text[];

  @Column('jsonb', { default: [] })
  ambitions!: readonly Text[];

  @Column('jsonb', { default: {} })
  colours!: HouseColours;
}

/** {@link Share} in one language. */
@ObjectType('Share')
export class ShareType {
  @Field(() => Int)
  part!: number;

  @Field(() => Int)
  whole!: number;

  @Field()
  text!: string;

  @Field()
  source!: string;

  @Field(() => Int)
  year!: number;
}
