import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { PersonalisedMaterial } from './personalised-material.entity';

export enum PackState {
  WAITING = 'WAITING',
  READY = 'READY',
  FAILED = 'FAILED',
}
registerEnumType(PackState, { name: 'MaterialPackState' });

/** All formats of what an organisation made, in one zip: asked for, made by a worker, and erased after some days. */
@Entity('material_packs')
@ObjectType()
export class MaterialPack extends BaseEntity {
  /** Null once that is gone: the row stays until its zip is erased, so that no zip is left behind. */
  @ForeignKey(() => PersonalisedMaterial, { name: 'material_packs_material_fk', onDelete: 'SET NULL' })
  @Index('material_packs_material')
  @Column('uuid', { nullable: true })
  materialId!: string | null;

  @Field(() => PackState)
  @Column('text')
  state!: PackState;

  @Field(() => Int, { description: 'How many files are drawn.' })
  @Column('integer', { default: 0 })
  done!: number;

  @Field(() => Int)
  @Column('integer')
  total!: number;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** Since when a worker is at it. */
  @Column('timestamptz', { nullable: true })
  takenAt!: Date | null;

  @Field({ description: 'Until when it can be fetched.' })
  @Column('timestamptz')
  eraseAt!: Date;
}

/** Where its zip lies in the store. */
export function packKey(id: string): string {
  return `packs/${id}/file`;
}
