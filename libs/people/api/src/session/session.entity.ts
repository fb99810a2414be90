import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. Kept by the hash of its token, so that the table opens nothing. */
@Entity('sessions')
export class Session {
  /** SHA-256 of the token in the cookie, hexadecimal. */
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
