import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  type FieldProblem,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  writeTime,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { AgendaItem } from '../agenda/agenda-item.entity';
import { readProgramme } from '../agenda/stored-programme';
import { shiftedProgramme } from '../agenda/shifted-programme';
import { insertMeeting } from '../meeting/insert-meeting';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { movedAlong, timeProblems } from '../meeting/meeting-times';
import { ownMeeting } from '../meeting/own-meeting';
import { canEditMeetings } from '../meetings.policy';
import { ReminderSchedules } from '../reminder/reminder-schedules';
import { copiedColumns, type CopyRule, copyTable } from './copy-table';
import type { DuplicateMeetingInput } from './duplicate-meeting.input';
import { seriesProblems } from './series-problems';

/** A line of the copy table with how many of it a meeting has. */
export type CountedCopyRule = Pick<CopyRule, 'what' | 'goesAlong'> & { readonly count: number };

/** Meetings that begin as a copy of an earlier one. */
@Injectable()
export class MeetingCopies {
  constructor(
    private readonly db: DataSource,
    private readonly reminders: ReminderSchedules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a draft like an earlier meeting, on another day. The same id again gives the copy that is there.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT; CONFLICT when the id is of somebody else's meeting
   */
  duplicate(viewer: SignedInViewer, input: DuplicateMeetingInput): Promise<Meeting> {
    return this.db.transaction((tx) => this.duplicateIn(tx, viewer, input));
  }

  /** As `duplicate`, in the caller's transaction. */
  async duplicateIn(
    tx: EntityManager,
    viewer: SignedInViewer,
    input: DuplicateMeetingInput,
  ): Promise<Meeting> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const example = await tx.findOneBy(Meeting, { id: input.meetingId });
    if (!example) throw notFound();
    const copy = copyOf(example, viewer, input);
    const moved = shiftedProgramme(await readProgramme(tx, example.id), example, copy);
    const problems = [
      ...timeProblems(copy, this.clock.now()),
      ...tooShort(copy, moved.items),
      ...(await seriesProblems(tx, copy.seriesId)),
    ];
    if (problems.length > 0) throw badInput(...problems);
    if (await insertMeeting(tx, copy)) {
      for (const rule of copyTable) await rule.copy?.(tx, example, copy);
      await this.reminders.copy(tx, example.id, copy.id);
    }
    return ownMeeting(tx, viewer, input.id);
  }

  /** What a meeting has, and whether a copy has it too; what it has none of is left out. */
  async parts(meeting: Meeting): Promise<CountedCopyRule[]> {
    const counted = await Promise.all(
      copyTable.map(async ({ what, goesAlong, count }) => ({
        what,
        goesAlong,
        count: await count(this.db.manager, meeting),
      })),
    );
    return counted.filter(({ count }) => count > 0);
  }
}

/** The programme comes as it is: where it does not fit, the end of the copy is what can be changed. */
function tooShort({ endsAt }: Meeting, items: readonly AgendaItem[]): FieldProblem[] {
  const last = new Date(Math.max(0, ...items.map((item) => item.endsAt?.getTime() ?? 0)));
  if (last <= endsAt) return [];
  return [
    {
      field: 'endsAt',
      code: 'OUTSIDE_MEETING',
      text: text(
        `Het programma dat meegaat duurt tot ${writeTime(last, 'nl')}. Kies een later einde, of begin leeg.`,
        `The programme that comes along takes until ${writeTime(last, 'en')}. Choose a later end, or begin empty.`,
      ),
    },
  ];
}

function copyOf(example: Meeting, viewer: SignedInViewer, input: DuplicateMeetingInput): Meeting {
  const { id, startsAt, title, form } = input;
  const copied = Object.fromEntries(copiedColumns.map((column) => [column, example[column]]));
  const endsAt = input.endsAt ?? movedAlong(example.endsAt, example.startsAt, startsAt);
  return Object.assign(new Meeting(), copied, {
    id,
    status: MeetingStatus.DRAFT,
    startsAt,
    endsAt,
    createdBy: viewer.personId,
    seriesId: input.seriesId ?? null,
    copiedFromId: example.id,
    // Another Dutch title makes the English one of the example wrong.
    ...(title && title !== example.titleNl ? { titleNl: title, titleEn: null } : {}),
    ...(input.titleEn ? { titleEn: input.titleEn } : {}),
    ...(form ? { form } : {}),
  });
}
