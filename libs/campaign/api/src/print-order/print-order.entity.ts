import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '@verbonden/alliance/api';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';

export enum PrintOrderStatus {
  PLACED = 'PLACED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
}
registerEnumType(PrintOrderStatus, {
  name: 'PrintOrderStatus',
  valuesMap: {
    PLACED: { description: 'Its organisation can change it, until the last day of each item.' },
    SENT: { description: 'Ordered at the printer and on its way.' },
    DELIVERED: { description: 'The address is erased.' },
  },
});

/** What an organisation orders of an edition; one for each. Where it goes is erased once it is there. */
@Entity('print_orders')
@ObjectType()
@Unique('print_orders_once', ['editionId', 'organisationId'])
@Index('print_orders_organisation', ['organisationId'])
@Index('print_orders_maker', ['makerId'])
@Check('print_orders_status', `status IN ('PLACED', 'SENT', 'DELIVERED')`)
@Check(
  'print_orders_erased',
  `status <> 'DELIVERED' OR (receiver IS NULL AND street IS NULL AND postcode IS NULL)`,
)
export class PrintOrder extends BaseEntity {
  @ForeignKey(() => CampaignEdition, { name: 'print_orders_edition_fk' })
  @Column('uuid')
  editionId!: string;

  @Field(() => ID)
  @ForeignKey(() => Organisation, { name: 'print_orders_organisation_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;

  @ForeignKey(() => Person, { name: 'print_orders_maker_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  makerId!: string | null;

  @Field(() => PrintOrderStatus)
  @Column('text')
  status!: PrintOrderStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Whose name is on the parcel; erased with the address.',
  })
  @Column('text', { nullable: true })
  receiver!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  street!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  addition!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  place!: string | null;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer')
  version!: number;
}

/** Nothing of where it goes is left. */
export const noAddress = {
  receiver: null,
  street: null,
  houseNumber: null,
  addition: null,
  postcode: null,
  place: null,
} as const;
