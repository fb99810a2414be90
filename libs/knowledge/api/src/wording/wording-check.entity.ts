import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which listed words a published text held when it was looked through last. */
@Entity('knowledge_wording_checks')
export class WordingCheck {
  @PrimaryColumn('uuid')
  itemId!: string;

  @Column('integer')
  itemVersion!: number;

  /** Which list it was looked through with. */
  @Column('text')
  listStamp!: string;

  @Column('uuid', { array: true })
  wordIds!: string[];
}
