import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type Stance, StanceEnum } from './municipality.codes';

/** A municipality of the register. How it stands is what its newest accepted entry says; its entries are the history. */
@Entity('municipalities')
@ObjectType()
export class Municipality extends BaseEntity {
  @Field({ description: 'Its place in addresses: /gemeenten/assen.' })
  @Column('text', { unique: true })
  slug!: string;

  @Field()
  @Column({ type: 'text', collation: 'nl-x-icu' })
  name!: string;

  @Field()
  @Column('text')
  province!: string;

  @Field(() => Int, { description: 'The first year for which it is in the list.' })
  @Column('integer')
  sinceYear!: number;

  @Field(() => Int, { nullable: true, description: 'The first year in which it is no longer there.' })
  @Column('integer', { nullable: true })
  untilYear!: number | null;

  /** Its own site; who works there has an address at it. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  website!: string | null;

  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  /** Counts its changes. */
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => StanceEnum, { description: 'Whether it recognises young carers.' })
  @Column('text', { default: 'UNKNOWN' })
  recognises!: Stance;

  @Field(() => StanceEnum, { description: 'Whether it supports them.' })
  @Column('text', { default: 'UNKNOWN' })
  supports!: Stance;

  @Field(() => String, { nullable: true, description: 'The day of which this holds; null when unknown.' })
  @Column('date', { nullable: true })
  asOf!: string | null;
}
