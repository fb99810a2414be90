import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a mail server refused for good. Kept as a hash: enough to recognise it, not to write to it. */
@Entity('refused_addresses')
export class RefusedAddress {
  @PrimaryColumn('text')
  addressHash!: string;

  @Column('text')
  code!: string;

  @Column('timestamptz')
  since!: Date;

  /** A mail that was taken at first came back: that the next one is taken says little. */
  @Column('boolean', { default: false })
  cameBack!: boolean;
}
