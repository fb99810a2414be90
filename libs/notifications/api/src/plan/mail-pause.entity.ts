import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Mail of a context that waits until somebody lets it go on; some kinds leave all the same. */
@Entity('mail_pauses')
export class MailPause {
  @PrimaryColumn('uuid')
  contextId!: string;

  @Column('text', { array: true })
  exceptKinds!: string[];

  @Column('timestamptz')
  since!: Date;

  /** Null for somebody who left the network. */
  @Column('uuid', { nullable: true })
  byPersonId!: string | null;
}
