import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type GivenRow,
  type ImportedRow,
  type ImportKind,
  ImportKinds,
  type ImportOptions,
  inBatches,
  type NumberedRow,
  plainName,
  problem,
  takeTogether,
  textUnder,
  wrongRow,
} from '@verbonden/imports/api';
import { type Clock, dutchDay, text, type Text, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Material } from '../material/material.entity';
import { MaterialAudience, MaterialKind, MaterialPhase } from '../material/material.enums';
import { insertMeeting } from '../meeting/insert-meeting';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingAudience, MeetingKind, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { canEditMeetings, canSeeMeeting } from '../meetings.policy';
import { MeetingRecap } from '../recap/meeting-recap.entity';
import { MeetingDocuments } from '../search/meeting-documents';
import { fieldName, labelOf, meetingFields } from './meeting-columns';
import { meetingKinds, type MeetingRow, readMeetingRow } from './meeting-row';

/** Any number that nothing else locks. */
const importLock = 778_235;

type Numbered = NumberedRow<MeetingRow>;

/** A meeting that rows may be about, with what hangs on it. */
interface Known {
  readonly meeting: Meeting;
  recap: MeetingRecap | null;
  /** Addresses of its material, also of what was taken away: that does not come back. */
  readonly addresses: Set<string>;
}

/**
 * Takes old meetings in: what was held, with its recap, how many came and what there is to read. Nobody is mailed about
 * it and no reminder is planned: a meeting comes in as held. What somebody made here is left alone.
 */
@Injectable()
export class MeetingImport implements ImportKind, OnModuleInit {
  readonly code = 'MEETINGS';
  readonly address = 'bijeenkomsten';
  readonly name = text('Oude bijeenkomsten', 'Old meetings');
  readonly about = text(
    'Elke rij is één bijeenkomst die al geweest is. Met een terugblik krijgt ze een eigen terugblikpagina. Niemand krijgt er mail over.',
    'Each row is one meeting that has been. With a recap it gets a recap page of its own. Nobody is mailed about it.',
  );
  readonly exportPath = null;
  readonly fields = meetingFields;
  readonly fieldName = fieldName;
  readonly needs = ['title', 'date'];
  readonly ticks = [];

  constructor(
    private readonly db: DataSource,
    private readonly kinds: ImportKinds,
    private readonly meetings: MeetingService,
    private readonly documents: MeetingDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  labelOf(field: string): Text {
    return labelOf(field);
  }

  async rowKinds(): Promise<{ code: string; label: Text }[]> {
    return meetingKinds.map(({ code, nl, en }) => ({ code, label: text(nl, en) }));
  }

  mayImport(viewer: Viewer): boolean {
    return canEditMeetings(viewer);
  }

  mayTick(viewer: Viewer): boolean {
    return canEditMeetings(viewer);
  }

  async rows(
    rows: readonly GivenRow[],
    { dryRun = false, onProgress }: ImportOptions,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    const db = within ?? this.db.manager;
    const imagined = new Map<string, Known>();
    return inBatches<MeetingRow>(rows, {
      // Each in a transaction of its own: old meetings are few, and have much that hangs on them.
      size: 1,
      read: readMeetingRow,
      titleOf: (raw) => textUnder(raw, 'title', fieldName),
      take: async (batch) =>
        dryRun
          ? Promise.all(batch.map((each) => this.look(db, each, imagined)))
          : takeTogether(
              db,
              batch,
              async (tx, taken) => (await Promise.all(taken.map((each) => this.write(tx, each)))).flat(),
              ({ given }) => given.title,
            ),
      onProgress,
    });
  }

  async paths(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.db.manager.findBy(Meeting, { id: In([...ids]) });
    return new Map(
      found
        .filter((meeting) => canSeeMeeting(viewer, meeting))
        .map(({ id, slug, status }) => [
          id,
          `/bijeenkomsten/${slug}${status === MeetingStatus.RECAP_PUBLISHED ? '/terugblik' : ''}`,
        ]),
    );
  }

  /** What would become of a row; the rows before it count as if they were there. */
  private async look(
    db: EntityManager,
    numbered: Numbered,
    imagined: Map<string, Known>,
  ): Promise<ImportedRow> {
    const { given } = numbered;
    const [day, number] = keysOf(given);
    const sameDay = imagined.get(day);
    const isSame = given.externalId === null || sameDay?.meeting.externalId == null;
    const known = (number && imagined.get(number)) || (isSame && sameDay) || (await this.find(db, given));
    const { told, after } = this.judge(numbered, known);
    if (after && known) after.meeting.version += 1;
    if (after) for (const key of [day, number]) if (key) imagined.set(key, after);
    return known?.meeting.createdAt ? told : { ...told, itemId: null };
  }

  private async write(tx: EntityManager, numbered: Numbered): Promise<ImportedRow[]> {
    // One list at a time: two that bring the same meeting would each find it new.
    await tx.query(`SELECT pg_advisory_xact_lock(${importLock})`);
    const known = await this.find(tx, numbered.given, true);
    const addresses = new Set(known?.addresses);
    const { told, after } = this.judge(numbered, known);
    if (!after) return [told];
    if (!known) await insertMeeting(tx, after.meeting);
    if (after.recap) await tx.save(after.recap);
    const links = numbered.given.materials.filter(({ url }) => !addresses.has(url));
    await tx.insert(
      Material,
      links.map((link, place) => materialOf(link, after.meeting.id, addresses.size + place)),
    );
    if (known) await this.meetings.save(tx, after.meeting);
    else await this.documents.write(tx, after.meeting);
    return [told];
  }

  /** The meeting with this number, else the one of that day with that title. */
  private async find(tx: EntityManager, given: MeetingRow, lock = false): Promise<Known | null> {
    const query = tx
      .createQueryBuilder(Meeting, 'meeting')
      .where('meeting.external_id = :externalId', { externalId: given.externalId })
      .orWhere(`CAST(meeting.starts_at AT TIME ZONE 'Europe/Amsterdam' AS date) = :date`, {
        date: given.date,
      })
      .orderBy('meeting.id');
    const found = await (lock ? query.setLock('pessimistic_write') : query).getMany();
    const numbered = found.find(({ externalId }) => externalId !== null && externalId === given.externalId);
    const meeting =
      numbered ??
      found.find(
        ({ titleNl, externalId }) =>
          plainName(titleNl) === plainName(given.title) && (externalId === null || given.externalId === null),
      );
    if (!meeting) return null;
    const materials = await tx.findBy(Material, { meetingId: meeting.id });
    return {
      meeting,
      recap: await tx.findOneBy(MeetingRecap, { meetingId: meeting.id }),
      addresses: new Set(materials.map(({ url }) => url)),
    };
  }

  /** What a row does, and the meeting as it is afterwards; without one nothing is to be written. */
  private judge(
    { row, given, expectedVersion }: Numbered,
    known: Known | null,
  ): { readonly told: ImportedRow; readonly after: Known | null } {
    const refused = (field: string | null, nl: string, en: string) => ({
      told: wrongRow(row, given.title, problem(field, nl, en)),
      after: null,
    });
    const now = this.clock.now();
    if (given.endsAt >= now)
      return refused(
        'date',
        'is nog niet geweest. Maak die bijeenkomst in het portaal',
        'has not been yet. Make that meeting in the portal',
      );
    const { meeting = null, recap = null } = known ?? {};
    if (meeting && !isHistory(meeting))
      return refused(
        null,
        'staat hier al, gemaakt in het portaal; we laten het zo',
        'is here already, made in the portal; left alone',
      );
    const isRecapNews = given.recap !== null && given.recap !== recap?.publishedNl;
    if (isRecapNews && recap && (recap.publishedBy !== null || recap.isAheadOfReaders || !recap.publishedAt))
      return refused(
        'recap',
        'hier schreef iemand al een terugblik; die laten we zo',
        'somebody wrote a recap here; left alone',
      );
    const change = changeOf(given, meeting);
    const links = given.materials.filter(({ url }) => !known?.addresses.has(url));
    const fields = [
      ...new Set(Object.keys(change).flatMap((key) => fieldOf[key] ?? [])),
      ...(isRecapNews ? ['recap'] : []),
      ...(links.length > 0 ? ['materials'] : []),
    ];
    const told = { row, title: given.title, reasons: [], alike: [], version: meeting?.version ?? 0 };
    if (meeting && fields.length === 0)
      return { told: { ...told, outcome: 'SAME', fields, itemId: meeting.id }, after: null };
    if (expectedVersion !== null && expectedVersion !== (meeting?.version ?? 0))
      return refused(
        null,
        'iemand heeft deze bijeenkomst na de controle veranderd; we laten haar zo',
        'somebody changed this meeting after the check; left alone',
      );
    const after = Object.assign(new Meeting(), meeting ?? fresh(given), change);
    if (given.recap !== null) after.status = MeetingStatus.RECAP_PUBLISHED;
    return {
      told: { ...told, outcome: meeting ? 'CHANGED' : 'NEW', fields, itemId: after.id },
      after: {
        meeting: after,
        recap: isRecapNews ? recapOf(given, after.id, recap, now) : recap,
        addresses: new Set([...(known?.addresses ?? []), ...links.map(({ url }) => url)]),
      },
    };
  }
}

/** A meeting that was held and that nobody made here. */
function isHistory({ status, createdBy }: Meeting): boolean {
  return createdBy === null && (status === MeetingStatus.HELD || status === MeetingStatus.RECAP_PUBLISHED);
}

/** By what a row is known again: its day and title, and its number. */
function keysOf({ externalId, date, title }: MeetingRow): [string, string | null] {
  return [`day ${date} ${plainName(title)}`, externalId && `id ${externalId}`];
}

/** The column in which each property of a meeting stands. */
const fieldOf: Readonly<Record<string, string>> = {
  externalId: 'externalId',
  titleNl: 'title',
  kind: 'kind',
  startsAt: 'start',
  endsAt: 'end',
  form: 'mode',
  venueName: 'place',
  venueAddress: 'address',
  leadNl: 'summary',
  countedOnsite: 'inRoom',
  countedOnline: 'online',
};

/** What of a meeting becomes something else; an empty cell says nothing. */
function changeOf(given: MeetingRow, meeting: Meeting | null): Partial<Meeting> {
  const knowsTimes = given.timesKnown || dayOf(meeting) !== given.date;
  const wanted: Readonly<Record<string, unknown>> = {
    externalId: given.externalId,
    titleNl: given.title,
    kind: given.kind ?? (meeting ? null : MeetingKind.EXPERTISELAB),
    form: given.form,
    venueName: given.place,
    venueAddress: given.address,
    leadNl: given.summary,
    countedOnsite: given.inRoom,
    countedOnline: given.online,
    ...(knowsTimes ? { startsAt: given.startsAt, endsAt: given.endsAt, timesKnown: given.timesKnown } : {}),
  };
  const before: Readonly<Record<string, unknown>> = { ...meeting };
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([key, value]) => value !== null && JSON.stringify(value) !== JSON.stringify(before[key] ?? null),
    ),
  );
}

function dayOf(meeting: Meeting | null): string | null {
  return meeting && dutchDay(meeting.startsAt);
}

/** What nobody says of an old meeting. It counts as published when it began, and its list of who was there is closed. */
function fresh({ startsAt, endsAt }: MeetingRow): Partial<Meeting> {
  return {
    id: newId(),
    status: MeetingStatus.HELD,
    titleEn: null,
    leadNl: '',
    leadEn: null,
    previousStartsAt: null,
    form: null,
    venueName: null,
    venueAddress: null,
    audience: MeetingAudience.NETWORK,
    publishedAt: startsAt,
    attendanceClosedAt: endsAt,
    version: 1,
    createdBy: null,
  };
}

/** A recap that came in is published at once, on the day it was written; it is by nobody here. */
function recapOf(
  { recap: body, recapAt, endsAt }: MeetingRow,
  meetingId: string,
  standing: MeetingRecap | null,
  now: Date,
): MeetingRecap {
  const news = { bodyNl: body!, publishedNl: body! };
  if (standing) {
    return Object.assign(new MeetingRecap(), standing, news, {
      version: standing.version + 1,
      republishedAt: now,
    });
  }
  return Object.assign(new MeetingRecap(), news, {
    id: newId(),
    meetingId,
    bodyEn: null,
    publishedEn: null,
    version: 1,
    publishedAt: recapAt ?? endsAt,
    republishedAt: null,
    publishedBy: null,
  });
}

function materialOf(
  { title, url }: { readonly title: string; readonly url: string },
  meetingId: string,
  position: number,
): Partial<Material> {
  return {
    id: newId(),
    meetingId,
    agendaItemId: null,
    subsessionId: null,
    kind: /\.pdf$/i.test(new URL(url).pathname) ? MaterialKind.DOCUMENT : MaterialKind.LINK,
    phase: MaterialPhase.AFTER,
    audience: MaterialAudience.EVERYBODY,
    titleNl: title,
    titleEn: null,
    url,
    fileId: null,
    hasCaptions: false,
    transcript: null,
    position,
    version: 1,
    removedAt: null,
  };
}
