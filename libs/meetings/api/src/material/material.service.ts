import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  groupedBy,
  isSignedIn,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import {
  CLOCK,
  FileState,
  Files,
  loader,
  type RequestContext,
  type StoredFile,
} from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { Attendance } from '../attendance/attendance.entity';
import { MeetingHosts } from '../day/meeting-hosts';
import { ExpertCareService, readRecordingChoices } from '../expert-care/expert-care.service';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingLoaders } from '../meeting/meeting.loaders';
import { knownSpeakers, SpeakerService } from '../speaker/speaker.service';
import { Subsession } from '../subsession/subsession.entity';
import { canSeeMeeting } from '../meetings.policy';
import { materialProblems, mostMaterials } from './material-problems';
import { Material } from './material.entity';
import type { OrderMaterialsInput, RemoveMaterialInput, SaveMaterialInput } from './material.input';
import { canManageMaterial, canManageMaterials, canSeeMaterial } from './material.policy';
import { isFilm, isVetoed } from './recording-choice';

/** What there is to read and watch before and after meetings. */
@Injectable()
export class MaterialService {
  constructor(
    private readonly db: DataSource,
    private readonly meetings: MeetingLoaders,
    private readonly hosts: MeetingHosts,
    private readonly experts: ExpertCareService,
    private readonly speakers: SpeakerService,
    private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private readonly byMeeting = loader<string, Material[]>(async (meetingIds) => {
    const found = await this.db.manager.find(Material, {
      where: { meetingId: In([...meetingIds]), removedAt: IsNull() },
      order: { position: 'ASC', id: 'ASC' },
    });
    return groupedBy(found, ({ meetingId }) => meetingId);
  }, []);

  private readonly attended = loader<string, boolean>(async (registrationIds) => {
    const found = await this.db.manager.findBy(Attendance, { registrationId: In([...registrationIds]) });
    return new Map(found.map(({ registrationId }) => [registrationId, true]));
  }, false);

  /** Parts of programmes and subsessions by id, for their titles. */
  readonly places = loader<string, AgendaItem | Subsession | null>(async (ids) => {
    const where = { id: In([...ids]) };
    const [items, subsessions] = [
      await this.db.manager.findBy(AgendaItem, where),
      await this.db.manager.findBy(Subsession, where),
    ];
    return new Map([...items, ...subsessions].map((place) => [place.id, place]));
  }, null);

  /** What this viewer may see of a meeting that they may see, in order; the rest is as not there. */
  async shown(context: RequestContext, viewer: Viewer, meeting: Meeting): Promise<Material[]> {
    const listed = await this.byMeeting.load(context, meeting.id);
    if (listed.length === 0 || canManageMaterials(viewer)) return listed;
    const open = new Set(await this.openable(context, listed));
    const [spoken, { own, wasThere }, isHost, choices] = await Promise.all([
      this.speakers.partsOf(context, viewer, meeting.id),
      this.presence(context, viewer, meeting),
      isSignedIn(viewer) && this.hosts.isHost(context, viewer, meeting.id),
      this.experts.recordingChoices.load(context, meeting.id),
    ]);
    const reader = { hasSeat: Boolean(own?.seatMode), wasThere, isHost };
    const isOver = meeting.endsAt <= this.clock.now();
    const isFor = (each: Material) =>
      open.has(each) && canSeeMaterial(viewer, each, reader, isOver) && !isVetoed(each, choices);
    return listed.filter((each) => canManageMaterial(viewer, each, spoken) || isFor(each));
  }

  /** A file that is still looked at, or was refused, is for who added it. */
  private async openable(context: RequestContext, materials: readonly Material[]): Promise<Material[]> {
    const files = await Promise.all(materials.map((each) => this.fileOf(context, each)));
    return materials.filter(({ fileId }, place) => !fileId || files[place]?.state === FileState.READY);
  }

  fileOf(context: RequestContext, { fileId }: Material): Promise<StoredFile | null> {
    return fileId ? this.files.byId.load(context, fileId) : Promise.resolve(null);
  }

  /** A material that this viewer may open now; null when there is none for them. */
  async findOpen(context: RequestContext, viewer: Viewer, id: string): Promise<Material | null> {
    const material = await this.db.manager.findOneBy(Material, { id, removedAt: IsNull() });
    const meeting = material && (await this.db.manager.findOneBy(Meeting, { id: material.meetingId }));
    if (!meeting || !canSeeMeeting(viewer, meeting)) return null;
    return (await this.shown(context, viewer, meeting)).find((each) => each.id === id) ?? null;
  }

  private async presence(context: RequestContext, viewer: Viewer, meeting: Meeting) {
    const own = await this.meetings.own(context, viewer, meeting);
    return { own, wasThere: own !== null && (await this.attended.load(context, own.id)) };
  }

  /** True when nobody but a coordinator sees it, because an expert by experience did not want it. */
  async isHeldBack(context: RequestContext, material: Material): Promise<boolean> {
    return isVetoed(material, await this.experts.recordingChoices.load(context, material.meetingId));
  }

  /**
   * Adds a material, or changes it; a speaker at an own part only.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when it was changed or removed meanwhile; BAD_USER_INPUT
   */
  async save(viewer: SignedInViewer, input: SaveMaterialInput): Promise<Material> {
    return this.db.transaction(async (tx) => {
      const meeting = await lockMeeting(tx, input.meetingId);
      await assertManages(tx, viewer, meeting, { agendaItemId: input.agendaItemId ?? null });
      const known = await tx.findOneBy(Material, { id: input.id });
      if (known && known.meetingId !== meeting.id) throw notFound();
      if (known) await assertManages(tx, viewer, meeting, known);
      if (known && says(known, input)) return known;
      if (known?.removedAt || (known?.version ?? null) !== (input.expectedVersion ?? null)) {
        throw changedMeanwhile();
      }
      const before = known?.fileId ?? null;
      const material = Object.assign(known ?? (await this.newAt(tx, meeting, input.id)), written(input));
      if (material.fileId && material.fileId !== before) {
        await this.files.hold(tx, viewer, [material.fileId], 'fileId');
      }
      if (before && material.fileId !== before) await this.files.release(tx, [before]);
      await assertPlace(tx, material);
      const choices = (await readRecordingChoices(tx, [meeting.id])).get(meeting.id) ?? new Map();
      const problems = materialProblems(material, choices);
      if (problems.length > 0) throw badInput(...problems);
      material.version += 1;
      return tx.save(material);
    });
  }

  /** Takes a material away; gone already is fine, and `restore` brings it back. @throws DomainError FORBIDDEN; NOT_FOUND */
  remove(viewer: SignedInViewer, { id }: RemoveMaterialInput): Promise<Meeting> {
    return this.setRemoved(viewer, id, this.clock.now());
  }

  /** Brings back what was removed. @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT when there are too many by now */
  restore(viewer: SignedInViewer, { id }: RemoveMaterialInput): Promise<Meeting> {
    return this.setRemoved(viewer, id, null);
  }

  /** Puts the materials of a meeting in this order. @throws DomainError FORBIDDEN; NOT_FOUND */
  async order(viewer: SignedInViewer, { meetingId, ids }: OrderMaterialsInput): Promise<Meeting> {
    if (!canManageMaterials(viewer)) throw forbidden(coordinator);
    return this.db.transaction(async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      const all = await tx.find(Material, { where: { meetingId }, order: { position: 'ASC', id: 'ASC' } });
      const place = ({ id }: Material) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const sorted = all.toSorted((one, other) => place(one) - place(other));
      await tx.save(sorted.map((material, position) => Object.assign(material, { position })));
      return meeting;
    });
  }

  private async setRemoved(viewer: SignedInViewer, id: string, removedAt: Date | null): Promise<Meeting> {
    return this.db.transaction(async (tx) => {
      const found = await tx.findOneBy(Material, { id });
      if (!found) throw notFound();
      const meeting = await lockMeeting(tx, found.meetingId);
      await assertManages(tx, viewer, meeting, found);
      const material = await tx.findOneByOrFail(Material, { id });
      if ((material.removedAt === null) === (removedAt === null)) return meeting;
      if (removedAt === null) await assertRoom(tx, meeting);
      await tx.save(Object.assign(material, { removedAt, version: material.version + 1 }));
      return meeting;
    });
  }

  private async newAt(tx: EntityManager, meeting: Meeting, id: string): Promise<Material> {
    await assertRoom(tx, meeting);
    const position = ((await tx.maximum(Material, 'position', { meetingId: meeting.id })) ?? -1) + 1;
    return Object.assign(new Material(), {
      id,
      meetingId: meeting.id,
      position,
      version: 0,
      removedAt: null,
    });
  }
}

/** What an input says of a material; the rest is decided here. */
function written(input: SaveMaterialInput) {
  const film = isFilm(input.kind);
  return {
    agendaItemId: input.agendaItemId ?? null,
    subsessionId: input.subsessionId ?? null,
    kind: input.kind,
    phase: input.phase,
    audience: input.audience,
    titleNl: input.title,
    titleEn: input.titleEn ?? null,
    url: input.fileId ? '' : (input.url ?? ''),
    fileId: input.fileId ?? null,
    hasCaptions: film && input.hasCaptions,
    transcript: film ? (input.transcript ?? null) : null,
  };
}

/** The same sent twice is one. */
function says(known: Material, input: SaveMaterialInput): boolean {
  return (
    known.removedAt === null &&
    Object.entries(written(input)).every(([key, value]) => known[key as keyof Material] === value)
  );
}

/** @throws DomainError NOT_FOUND */
async function lockMeeting(tx: EntityManager, id: string): Promise<Meeting> {
  const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw notFound();
  return meeting;
}

/** @throws DomainError BAD_USER_INPUT for a part or a subsession of another meeting, or for both at once */
async function assertPlace(tx: EntityManager, material: Material): Promise<void> {
  const { meetingId, agendaItemId, subsessionId } = material;
  const known =
    (!agendaItemId || (await tx.existsBy(AgendaItem, { id: agendaItemId, meetingId }))) &&
    (!subsessionId || (await tx.existsBy(Subsession, { id: subsessionId, meetingId }))) &&
    !(agendaItemId && subsessionId);
  if (known) return;
  throw badInput({
    field: 'place',
    code: 'UNKNOWN',
    text: text(
      'Dit onderdeel is niet (meer) van deze bijeenkomst. Kies een ander.',
      'This part is not of this meeting (any more). Choose another one.',
    ),
  });
}

/** @throws DomainError BAD_USER_INPUT */
async function assertRoom(tx: EntityManager, { id }: Meeting): Promise<void> {
  if ((await tx.countBy(Material, { meetingId: id, removedAt: IsNull() })) < mostMaterials) return;
  throw badInput({
    field: 'title',
    code: 'TOO_MANY',
    text: text(
      `Bij een bijeenkomst hoort hooguit ${mostMaterials} keer materiaal. Haal eerst iets weg.`,
      `A meeting has ${mostMaterials} materials at most. Remove something first.`,
    ),
  });
}

/** @throws DomainError NOT_FOUND for a meeting that the viewer does not see; FORBIDDEN */
async function assertManages(
  tx: EntityManager,
  viewer: SignedInViewer,
  meeting: Meeting,
  material: Pick<Material, 'agendaItemId'>,
): Promise<void> {
  if (canManageMaterials(viewer)) return;
  if (!canSeeMeeting(viewer, meeting)) throw notFound();
  const known = await knownSpeakers(tx, [meeting.id]);
  const own = known.filter(({ personId }) => personId === viewer.personId);
  const spoken = new Set(own.map(({ partId }) => partId));
  if (canManageMaterial(viewer, material, spoken)) return;
  throw forbidden(spoken.size > 0 ? ownPart : coordinator);
}

const coordinator = text('een coördinator', 'a coordinator');
const ownPart = text(
  'een coördinator; bij het onderdeel waarin je zelf spreekt kun jij het ook',
  'a coordinator; with the part in which you speak you can do it too',
);

function changedMeanwhile() {
  return conflict(
    text(
      'Iemand heeft dit materiaal net ook veranderd of weggehaald. Bekijk wat er nu staat; wat je typte staat er nog.',
      'Somebody has just changed or removed this material too. Look at what is there now; what you typed is still there.',
    ),
  );
}
