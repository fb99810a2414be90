import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a device must sign, once: for a new passkey of somebody, or for signing in as whoever it turns out to be. */
@Entity('passkey_challenges')
export class PasskeyChallenge {
  /** SHA-256 of the challenge, hexadecimal. */
  @PrimaryColumn('text')
  challengeHash!: string;

  /** SHA-256 of what only the browser has that asked: its session or, for who signs in, a cookie. */
  @Column('text')
  askerHash!: string;

  /** Whose new passkey it is for; null for signing in. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  expiresAt!: Date;
}
