import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SchoolRegionChoice } from './school-region';

/** What somebody chose; without a row the region of where they work counts. */
@Entity('school_region_choices')
export class SchoolRegionOfPerson {
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  choice!: Exclude<SchoolRegionChoice, SchoolRegionChoice.AS_ORGANISATION>;

  @Column('timestamptz')
  chosenAt!: Date;
}
