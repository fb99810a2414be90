import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SchoolRegion } from './school-region';

/** In which region the schools of a province are. A province that is divided has none: there people choose themselves. */
@Entity('school_regions')
export class SchoolRegionOfProvince {
  /** A code of the label collection "regions". */
  @PrimaryColumn('text')
  province!: string;

  @Column('text')
  schoolRegion!: SchoolRegion;
}
