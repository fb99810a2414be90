import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { validate } from 'uuid';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import { confirmProblems } from './confirmable';
import type { SaveExpertSheetInput } from './expert-care.input';
import { canCareForExperts } from './expert-care.policy';
import { type ExpertRecording, ExpertSheet } from './expert-sheet.entity';

/** What is agreed with the experts by experience who speak. */
@Injectable()
export class ExpertCareService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sheets by part of the programme; who may see what of them is asked by the resolver. */
  readonly byItem = loader<string, ExpertSheet | null>(async (itemIds) => {
    const sheets = await this.db.manager.findBy(ExpertSheet, { agendaItemId: In([...itemIds]) });
    return new Map(sheets.map((sheet) => [sheet.agendaItemId, sheet]));
  }, null);

  /** The sheet of a part; null while nothing was agreed. @throws DomainError FORBIDDEN; NOT_FOUND */
  async get(viewer: Viewer, agendaItemId: string): Promise<ExpertSheet | null> {
    assertCares(viewer);
    if (!validate(agendaItemId)) throw notFound();
    await expertSlot(this.db.manager, agendaItemId);
    return this.db.manager.findOneBy(ExpertSheet, { agendaItemId });
  }

  /**
   * Keeps what was agreed so far, and confirms the slot when asked to.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when it was changed meanwhile; BAD_USER_INPUT at what is missing
   */
  async save(viewer: SignedInViewer, input: SaveExpertSheetInput): Promise<ExpertSheet> {
    assertCares(viewer);
    return this.db.transaction(async (tx) => {
      // Locked, so that two who begin at once find each other's sheet.
      const { id: agendaItemId } = await expertSlot(tx, input.agendaItemId);
      const known = await tx.findOneBy(ExpertSheet, { agendaItemId });
      if (known && says(known, input)) return known;
      if ((known?.version ?? null) !== (input.expectedVersion ?? null)) throw changedMeanwhile();
      const sheet = known ?? Object.assign(new ExpertSheet(), { agendaItemId, version: 0, erasedAt: null });
      const confirmedAt = input.confirmed ? (sheet.confirmedAt ?? this.clock.now()) : null;
      Object.assign(sheet, agreed(input), { confirmedAt, version: sheet.version + 1 });
      if (input.confirmed) {
        const problems = confirmProblems(sheet);
        if (problems.length > 0) throw badInput(...problems);
      }
      return tx.save(sheet);
    });
  }

  /** What the experts of meetings said about being recorded, by meeting and part of the programme. */
  readonly recordingChoices = loader<string, ReadonlyMap<string, ExpertRecording>>(
    (meetingIds) => readRecordingChoices(this.db.manager, meetingIds),
    new Map(),
  );
}

/** What the experts of meetings said about being recorded, by meeting and part of the programme. */
export async function readRecordingChoices(
  tx: EntityManager,
  meetingIds: readonly string[],
): Promise<Map<string, Map<string, ExpertRecording>>> {
  const rows = await tx.query<{ meetingId: string; itemId: string; recording: ExpertRecording }[]>(
    `SELECT i.meeting_id AS "meetingId", i.id AS "itemId", s.recording
     FROM expert_sheets s JOIN agenda_items i ON i.id = s.agenda_item_id WHERE i.meeting_id = ANY($1)`,
    [meetingIds],
  );
  const choices = new Map<string, Map<string, ExpertRecording>>();
  for (const { meetingId, itemId, recording } of rows) {
    const ofMeeting = choices.get(meetingId) ?? new Map<string, ExpertRecording>();
    choices.set(meetingId, ofMeeting.set(itemId, recording));
  }
  return choices;
}

/** What an input says of a sheet; the rest is decided here. */
function agreed(input: SaveExpertSheetInput) {
  return {
    questions: input.questions ?? null,
    topicsToAvoid: input.topicsToAvoid ?? null,
    supporterName: input.supporterName ?? null,
    supporterReach: input.supporterReach ?? null,
    recording: input.recording,
    gift: input.gift ?? null,
    giftStatus: input.giftStatus ?? null,
    aftercareOn: input.aftercareOn ?? null,
    aftercareBy: input.aftercareBy ?? null,
  };
}

/** The same sent twice is one. */
function says(known: ExpertSheet, input: SaveExpertSheetInput): boolean {
  return (
    input.confirmed === (known.confirmedAt !== null) &&
    Object.entries(agreed(input)).every(([key, value]) => known[key as keyof ExpertSheet] === value)
  );
}

/** The part with its row locked. @throws DomainError NOT_FOUND also for a part in which no expert speaks */
async function expertSlot(tx: EntityManager, id: string): Promise<AgendaItem> {
  const where = { id, kind: AgendaItemKind.EXPERT_BY_EXPERIENCE };
  const locked = tx.queryRunner?.isTransactionActive ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const item = await tx.findOne(AgendaItem, { where, ...locked });
  if (!item) throw notFound();
  return item;
}

function assertCares(viewer: Viewer): void {
  if (!canCareForExperts(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

function changedMeanwhile() {
  return conflict(
    text(
      'Iemand heeft dit blad net ook veranderd. Bekijk wat er nu staat; wat je typte staat er nog.',
      'Somebody has just changed this sheet too. Look at what is there now; what you typed is still there.',
    ),
  );
}
