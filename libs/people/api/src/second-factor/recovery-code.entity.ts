import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A code in reserve, for who has no phone at hand. Used, its row is gone. */
@Entity('recovery_codes')
export class RecoveryCode extends BaseEntity {
  @Column('uuid')
  personId!: string;

  /** argon2id in PHC string format. */
  @Column('text')
  codeHash!: string;
}
