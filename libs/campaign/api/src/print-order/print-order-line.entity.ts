import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { PrintItem } from './print-item.entity';
import { PrintOrder } from './print-order.entity';

/** How many packs of one item. Stays for the figures of the edition when the address is gone. */
@Entity('print_order_lines')
@ObjectType()
@Unique('print_order_lines_once', ['orderId', 'itemId'])
@Index('print_order_lines_item', ['itemId'])
@Check('print_order_lines_packs', 'packs > 0')
export class PrintOrderLine extends BaseEntity {
  @ForeignKey(() => PrintOrder, { name: 'print_order_lines_order_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  orderId!: string;

  @Field(() => ID)
  @ForeignKey(() => PrintItem, { name: 'print_order_lines_item_fk' })
  @Column('uuid')
  itemId!: string;

  @Field(() => Int)
  @Column('integer')
  packs!: number;
}
