import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The app on a phone that gives somebody codes. It counts once a first code was right. Never in the API. */
@Entity('second_factors')
export class SecondFactor {
  @PrimaryColumn('uuid')
  personId!: string;

  /** What app and server share, sealed (`sealed-secrets.ts`). */
  @Column('text')
  secret!: string;

  @Column('timestamptz')
  begunAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** The half minute of the code that was used last: that one and older ones open nothing any more. */
  @Column('integer', { nullable: true })
  lastStep!: number | null;
}
