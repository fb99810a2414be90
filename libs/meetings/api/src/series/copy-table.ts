import { registerEnumType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { readProgramme, writeProgramme } from '../agenda/stored-programme';
import { emptyProgramme } from '../agenda/programme';
import { shiftedProgramme } from '../agenda/shifted-programme';
import type { Meeting } from '../meeting/meeting.entity';

/** What a meeting consists of, for who copies one. */
export enum MeetingCopyPart {
  TEXTS = 'TEXTS',
  PLACE = 'PLACE',
  SEATS = 'SEATS',
  AUDIENCE = 'AUDIENCE',
  PROGRAMME = 'PROGRAMME',
  SUBSESSIONS = 'SUBSESSIONS',
  HOSTS = 'HOSTS',
  SPEAKERS = 'SPEAKERS',
  KNOWLEDGE = 'KNOWLEDGE',
  REMINDERS = 'REMINDERS',
  WINDOW = 'WINDOW',
  JOIN_URL = 'JOIN_URL',
  REGISTRATIONS = 'REGISTRATIONS',
  ACCREDITATION = 'ACCREDITATION',
  OUTCOMES = 'OUTCOMES',
  MATERIALS = 'MATERIALS',
  EXPERT_SHEETS = 'EXPERT_SHEETS',
  RECAP = 'RECAP',
  QUESTIONS = 'QUESTIONS',
}
registerEnumType(MeetingCopyPart, { name: 'MeetingCopyPart' });

/** One thing that a meeting may have, and whether a copy has it too. */
export interface CopyRule {
  readonly what: MeetingCopyPart;
  readonly goesAlong: boolean;
  /** How many of it the meeting has; what it has none of is not spoken of. */
  readonly count: (tx: EntityManager, meeting: Meeting) => Promise<number> | number;
  /** Writes it for the copy, whose row is there already. Columns of the meeting itself: `copiedColumns`. */
  readonly copy?: (tx: EntityManager, from: Meeting, to: Meeting) => Promise<void>;
}

/** The columns that a copy has from its example. */
export const copiedColumns = [
  'kind',
  'titleNl',
  'titleEn',
  'leadNl',
  'leadEn',
  'form',
  'venueName',
  'venueAddress',
  'venueRoom',
  'venueRoute',
  'venueAccessibility',
  'seatsOnsite',
  'seatsOnline',
  'audience',
  'registrationPolicy',
] as const satisfies readonly (keyof Meeting)[];

/**
 * What goes along when a meeting is copied, and what stays behind: the one place. A noun that hangs on meetings (a
 * schedule of reminders, materials) adds its line here. Dates, the join address and people never go along.
 */
export const copyTable: CopyRule[] = [
  { what: MeetingCopyPart.TEXTS, goesAlong: true, count: () => 1 },
  { what: MeetingCopyPart.PLACE, goesAlong: true, count: (_, { venueName }) => (venueName ? 1 : 0) },
  {
    what: MeetingCopyPart.SEATS,
    goesAlong: true,
    count: (_, meeting) => (meeting.seatsOnsite === null && meeting.seatsOnline === null ? 0 : 1),
  },
  { what: MeetingCopyPart.AUDIENCE, goesAlong: true, count: () => 1 },
  {
    what: MeetingCopyPart.PROGRAMME,
    goesAlong: true,
    count: rowsIn('agenda_items WHERE meeting_id = $1'),
    copy: async (tx, from, to) => {
      const programme = await readProgramme(tx, from.id);
      await writeProgramme(tx, emptyProgramme, shiftedProgramme(programme, from, to));
    },
  },
  // What hangs on the programme goes along with it; the schedule of reminders knows itself how (`ReminderSchedules.copy`).
  {
    what: MeetingCopyPart.SUBSESSIONS,
    goesAlong: true,
    count: rowsIn('subsessions WHERE meeting_id = $1'),
  },
  {
    what: MeetingCopyPart.HOSTS,
    goesAlong: true,
    count: rowsIn('subsessions WHERE meeting_id = $1 AND host_name IS NOT NULL'),
  },
  {
    what: MeetingCopyPart.SPEAKERS,
    goesAlong: true,
    count: rowsIn('agenda_speakers s JOIN agenda_items i ON i.id = s.agenda_item_id WHERE i.meeting_id = $1'),
  },
  {
    what: MeetingCopyPart.KNOWLEDGE,
    goesAlong: true,
    count: rowsIn(
      'agenda_knowledge_links l JOIN agenda_items i ON i.id = l.agenda_item_id WHERE i.meeting_id = $1',
    ),
  },
  {
    what: MeetingCopyPart.REMINDERS,
    goesAlong: true,
    count: rowsIn('reminder_schedules WHERE meeting_id = $1'),
  },
  {
    what: MeetingCopyPart.WINDOW,
    goesAlong: false,
    count: (_, meeting) => [meeting.registrationOpensAt, meeting.registrationClosesAt].filter(Boolean).length,
  },
  { what: MeetingCopyPart.JOIN_URL, goesAlong: false, count: (_, { joinUrl }) => (joinUrl ? 1 : 0) },
  {
    what: MeetingCopyPart.REGISTRATIONS,
    goesAlong: false,
    count: rowsIn(`registrations WHERE meeting_id = $1 AND status <> 'CANCELLED'`),
  },
  {
    what: MeetingCopyPart.ACCREDITATION,
    goesAlong: false,
    count: (_, { accreditation }) => accreditation?.split('\n').length ?? 0,
  },
  {
    what: MeetingCopyPart.OUTCOMES,
    goesAlong: false,
    count: (_, { outcomesNl }) => outcomesNl?.split('\n').length ?? 0,
  },
  // Another time it is another address; and what is agreed with a person is agreed with that person.
  {
    what: MeetingCopyPart.MATERIALS,
    goesAlong: false,
    count: rowsIn('materials WHERE meeting_id = $1 AND removed_at IS NULL'),
  },
  {
    what: MeetingCopyPart.EXPERT_SHEETS,
    goesAlong: false,
    count: rowsIn('expert_sheets s JOIN agenda_items i ON i.id = s.agenda_item_id WHERE i.meeting_id = $1'),
  },
  {
    what: MeetingCopyPart.RECAP,
    goesAlong: false,
    count: rowsIn('meeting_recaps WHERE meeting_id = $1'),
  },
  {
    what: MeetingCopyPart.QUESTIONS,
    goesAlong: false,
    count: rowsIn('meeting_questions WHERE meeting_id = $1'),
  },
];

function rowsIn(fromWhere: string): (tx: EntityManager, meeting: Meeting) => Promise<number> {
  return async (tx, { id }) => {
    const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${fromWhere}`, [
      id,
    ]);
    return row?.count ?? 0;
  };
}
