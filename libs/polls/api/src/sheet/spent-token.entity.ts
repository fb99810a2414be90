import { Entity, PrimaryColumn } from 'typeorm';

/** That a token was used: hashed, beside no sheet. Gone when the poll closes. */
@Entity('poll_spent_tokens')
export class SpentToken {
  @PrimaryColumn('uuid')
  pollId!: string;

  @PrimaryColumn('text')
  hash!: string;
}
