import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** 'Dit speelt bij ons ook': one for each person and signal. Not in the API: others see numbers and organisations. */
@Entity('signal_recognitions')
export class Recognition extends BaseEntity {
  @Column('uuid')
  signalId!: string;

  @Column('uuid')
  personId!: string;

  /** The organisation that others may see; null without consent. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  /** False once the person said, from a mail, that news of this signal need not come. */
  @Column('boolean', { default: true })
  wantsMail!: boolean;
}
