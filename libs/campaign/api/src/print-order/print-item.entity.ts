import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';

/** Something that is printed for an edition and ordered by the pack: cards, posters. */
@Entity('print_items')
@ObjectType()
@Index('print_items_edition', ['editionId', 'id'])
@Check('print_items_pack', 'pack_size > 0 AND most_packs > 0')
export class PrintItem extends BaseEntity {
  @ForeignKey(() => CampaignEdition, { name: 'print_items_edition_fk' })
  @Column('uuid')
  editionId!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'What it is, in a sentence.' })
  @Column('text')
  about!: string;

  @Field(() => Int, { description: 'How many go in one pack.' })
  @Column('integer')
  packSize!: number;

  @Field(() => Int, { description: 'How many packs one organisation orders at most.' })
  @Column('integer')
  mostPacks!: number;

  @Field({ description: 'The last day to order it, "2027-04-30".' })
  @Column('date')
  closesOn!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer')
  version!: number;
}
