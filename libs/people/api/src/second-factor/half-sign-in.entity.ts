import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that took the first step of signing in and not the second. It has no rights at all. */
@Entity('half_sign_ins')
export class HalfSignIn {
  /** SHA-256 of the token in its cookie, hexadecimal. */
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
