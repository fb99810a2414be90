import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, Index } from 'typeorm';

/** How many days somebody can fetch what was made. */
export const exportDays = 7;

/** Somebody asked for all that is kept about them. Made by a worker, fetched by its owner alone, gone after a week. */
@Entity('data_exports')
@Index('data_exports_waiting', { synchronize: false })
@Index('data_exports_person', ['personId'])
@ObjectType()
export class DataExport extends BaseEntity {
  @Column('uuid')
  personId!: string;

  @Field()
  @Column('timestamptz')
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null while it is being made.' })
  @Column('timestamptz', { nullable: true })
  madeAt!: Date | null;

  /** The ZIP itself. */
  @Column('bytea', { nullable: true, select: false })
  content?: Buffer | null;

  @Field(() => Date, { nullable: true, description: 'From then on it is gone.' })
  get until(): Date | null {
    return this.madeAt && new Date(this.madeAt.getTime() + exportDays * 86_400_000);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Where its owner fetches it; null while it is being made.',
  })
  get path(): string | null {
    return this.madeAt && `/files/mijn-gegevens/${this.id}/mijn-gegevens.zip`;
  }
}
