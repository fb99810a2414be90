import { registerEnumType } from '@nestjs/graphql';

/** The schools of the Netherlands have their holidays by region. */
export enum SchoolRegion {
  NORTH = 'NORTH',
  MIDDLE = 'MIDDLE',
  SOUTH = 'SOUTH',
}
registerEnumType(SchoolRegion, { name: 'SchoolRegion' });

/** What somebody says of school holidays: those of their organisation, of a region, or none. */
export enum SchoolRegionChoice {
  AS_ORGANISATION = 'AS_ORGANISATION',
  NORTH = 'NORTH',
  MIDDLE = 'MIDDLE',
  SOUTH = 'SOUTH',
  NONE = 'NONE',
}
registerEnumType(SchoolRegionChoice, { name: 'SchoolRegionChoice' });
