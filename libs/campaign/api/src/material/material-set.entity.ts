import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';

/** What all materials of an edition share: its colours, and what stands where an organisation is not named. */
@Entity('material_sets')
@ObjectType()
@Unique('material_sets_edition', ['editionId'])
export class MaterialSet extends BaseEntity {
  @ForeignKey(() => CampaignEdition, { name: 'material_sets_edition_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  editionId!: string;

  @Field({ description: 'The ground of every drawing, as #rrggbb.' })
  @Column('text')
  ground!: string;

  @Field({ description: 'The one quarter that is lit, as #rrggbb.' })
  @Column('text')
  accent!: string;

  @Field({ description: 'The address on what nobody made their own.' })
  @Column('text')
  contact!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer', { default: 1 })
  version!: number;
}
