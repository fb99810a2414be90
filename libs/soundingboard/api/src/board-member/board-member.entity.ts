import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many requests a month, until a member chooses otherwise. */
export const usualMost = 2;

/** What a member of the board chose. Who is a member says the role SOUNDING_BOARD alone; without a row all is as usual. */
@Entity('board_members')
export class BoardMemberChoice {
  @PrimaryColumn('uuid')
  personId!: string;

  /** Only the year: enough to know who needs a guardian and who grows out. */
  @Column('int', { nullable: true })
  birthYear!: number | null;

  @Column('int')
  monthlyMost!: number;

  /** The day a coordinator noted that a parent or guardian agreed; needed below sixteen. */
  @Column('date', { nullable: true })
  guardianAgreedOn!: string | null;

  /** Wants to be asked when a journalist looks for a young person. Nobody but the member reads it. */
  @Column('boolean')
  mediaReady!: boolean;
}
