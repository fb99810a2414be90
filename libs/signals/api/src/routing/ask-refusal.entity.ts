import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** That somebody does not want to be asked any more; said from a mail. */
@Entity('signal_ask_refusals')
export class AskRefusal extends BaseEntity {
  @Column('uuid')
  personId!: string;
}
