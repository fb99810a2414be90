import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Design } from './drawing/design';
import { MaterialFormat } from './drawing/format';
import { MaterialSet } from './material-set.entity';

registerEnumType(MaterialFormat, { name: 'MaterialFormat' });

/** One thing in an edition's toolkit: a drawing or a text, as data. It is made in the language of the country. */
@Entity('material_templates')
@ObjectType()
@Unique('material_templates_format', ['setId', 'format'])
export class MaterialTemplate extends BaseEntity {
  @ForeignKey(() => MaterialSet, { name: 'material_templates_set_fk', onDelete: 'CASCADE' })
  @Index('material_templates_set')
  @Column('uuid')
  setId!: string;

  @Field(() => MaterialFormat)
  @Column('text')
  format!: MaterialFormat;

  @Field({ description: 'Before this moment nobody but who looks after the network can open it.' })
  @Column('timestamptz')
  releasesAt!: Date;

  /** What stands on it before somebody makes it their own; the title of a text. */
  @Column('text')
  heading!: string;

  /** Of a text the whole text, with fields such as {wanneer}. */
  @Column('text')
  words!: string;

  /** Where everything stands; null for a text. */
  @Column('jsonb', { nullable: true })
  design!: Design | null;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer', { default: 1 })
  version!: number;
}
