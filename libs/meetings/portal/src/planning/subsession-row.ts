/** One subsession of a round as it stands in the form: everything as typed. */
export interface SubsessionRow {
  /** Of a subsession that was saved before. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly titleEn: string;
  readonly descriptionEn: string;
  readonly hostName: string;
  readonly hostEmail: string;
  readonly room: string;
  readonly seatsOnsite: string;
  readonly seatsOnline: string;
}

/** A subsession that nobody has filled in yet. */
export const emptySubsession: SubsessionRow = {
  id: '',
  title: '',
  description: '',
  titleEn: '',
  descriptionEn: '',
  hostName: '',
  hostEmail: '',
  room: '',
  seatsOnsite: '',
  seatsOnline: '',
};

export const subsessionKeys = Object.keys(emptySubsession) as (keyof SubsessionRow)[];

/** The API takes no larger round. */
export const mostSubsessions = 20;

/** The name of the field that says how many subsessions the row at a place has. */
export function subsessionCountField(row: number): string {
  return `agenda-${row}-subsessions`;
}

/** The id of the subsessions of a row as a whole. */
export function subsessionsId(row: number): string {
  return `agenda-${row}-ronde`;
}

/** The name of a field of a subsession of a row. */
export function subsessionField(row: number, place: number, key: keyof SubsessionRow): string {
  return `agenda-${row}-subsession-${place}-${key}`;
}

/** True for a subsession in which nothing is typed. */
export function isEmptySubsession(row: SubsessionRow): boolean {
  return subsessionKeys.every((key) => key === 'id' || row[key].trim() === '');
}
