import { Inject, Injectable } from '@nestjs/common';
import { type BatchProgress, mailBatchTopic, MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  encodeCursor,
  forbidden,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { meetingMails } from '../mail/meeting-mail-kinds';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { Subsession } from '../subsession/subsession.entity';
import { broadcastProblems, manyPeople } from './broadcast-problems';
import { Broadcast } from './broadcast.entity';
import { BroadcastAudience, BroadcastStatus } from './broadcast.enums';
import type {
  DeleteBroadcastInput,
  SaveBroadcastInput,
  SendBroadcastInput,
  StopBroadcastInput,
} from './broadcast.input';
import { canWriteToParticipants } from './broadcast.policy';
import { readReached, type Recipient } from './recipients';

const nothingYet: BatchProgress = { waiting: 0, sent: 0, failed: 0, dropped: 0 };

/** Writing to participants: drafts, sending, stopping. */
@Injectable()
export class BroadcastService {
  constructor(
    private readonly db: DataSource,
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How far letters are, once for each operation. */
  readonly progress = loader<string, BatchProgress>(
    (ids) => this.mail.progress(this.db.manager, ids),
    nothingYet,
  );

  /** @throws DomainError FORBIDDEN; NOT_FOUND */
  async get(viewer: Viewer, id: string): Promise<Broadcast> {
    assertMayWrite(viewer);
    const broadcast = validate(id) ? await this.db.manager.findOneBy(Broadcast, { id }) : null;
    if (!broadcast) throw notFound();
    return broadcast;
  }

  /** The letters of a meeting, the latest first. @throws DomainError FORBIDDEN; BAD_USER_INPUT at `after` */
  async page(viewer: Viewer, meetingId: string, { first, after }: PageRequest): Promise<Page<Broadcast>> {
    assertMayWrite(viewer);
    if (!validate(meetingId)) throw notFound();
    const all = this.db.manager
      .createQueryBuilder(Broadcast, 'broadcast')
      .where('broadcast.meetingId = :meetingId', { meetingId });
    const totalCount = await all.getCount();
    if (after) {
      const [moment, id] = readCursor(after);
      all.andWhere('(broadcast.createdAt, broadcast.id) < (:moment::timestamptz, :id::uuid)', { moment, id });
    }
    const rows = await all
      .orderBy('broadcast.createdAt', 'DESC')
      .addOrderBy('broadcast.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, totalCount, ({ createdAt, id }) => encodeCursor(createdAt.toISOString(), id));
  }

  /**
   * Keeps what was written so far, complete or not.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when it was changed or sent meanwhile; BAD_USER_INPUT
   */
  async save(viewer: SignedInViewer, input: SaveBroadcastInput): Promise<Broadcast> {
    assertMayWrite(viewer);
    return this.db.transaction(async (tx) => {
      const meeting = await tx.findOneBy(Meeting, { id: input.meetingId });
      if (!meeting) throw notFound();
      const known = await lock(tx, input.id);
      if (known && known.meetingId !== meeting.id) throw notFound();
      if (known) assertDraft(known);
      const mayWrite = known ? known.version === input.expectedVersion : input.expectedVersion == null;
      // The same new letter sent twice: the first one made it.
      if (!mayWrite && !(known && input.expectedVersion == null && says(known, input)))
        throw changedMeanwhile();
      const subsessionId = await subsessionOf(tx, input);
      const broadcast = known ?? Object.assign(new Broadcast(), { id: input.id, version: 0 });
      return tx.save(
        Object.assign(broadcast, written(input), {
          meetingId: meeting.id,
          status: BroadcastStatus.DRAFT,
          subsessionId,
          writerId: viewer.personId,
          version: broadcast.version + 1,
        }),
      );
    });
  }

  /**
   * Plans one mail for each person it reaches now, all in one transaction. Sent before is fine: it goes once (P4).
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT at what has to be mended first
   */
  async send(viewer: SignedInViewer, input: SendBroadcastInput): Promise<Broadcast> {
    assertMayWrite(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const broadcast = (await lock(tx, input.id)) ?? gone();
      if (broadcast.status !== BroadcastStatus.DRAFT) return broadcast;
      if (broadcast.version !== input.expectedVersion) throw changedMeanwhile();
      const meeting = await tx.findOneByOrFail(Meeting, { id: broadcast.meetingId });
      const problems = broadcastProblems(broadcast, meeting, now);
      if (problems.length > 0) throw badInput(...problems);
      const { recipients } = await readReached(tx, this.persons, broadcast);
      assertReaches(recipients, input.confirmed);
      Object.assign(broadcast, {
        status: BroadcastStatus.SENT,
        sentAt: now,
        writerId: viewer.personId,
        afterCancelling: meeting.status === MeetingStatus.CANCELLED,
        version: broadcast.version + 1,
      });
      await tx.save(broadcast);
      await this.mail.plan(
        tx,
        recipients.map((recipient) => ({
          kind: meetingMails.broadcast,
          personId: recipient.personId,
          toName: recipient.name,
          toAddress: recipient.address,
          locale: recipient.locale,
          subjectId: recipient.registrationId,
          contextId: broadcast.meetingId,
          dedupeKey: `${meetingMails.broadcast}/${broadcast.id}/${recipient.registrationId}`,
          batchId: broadcast.id,
          dueAt: now,
          payload: { broadcastId: broadcast.id },
        })),
      );
      await this.notes.publish(tx, mailBatchTopic(broadcast.id));
      return broadcast;
    });
  }

  /** What has not left does not leave any more. Stopped before, or all gone, is fine. @throws DomainError FORBIDDEN; NOT_FOUND */
  async stop(viewer: SignedInViewer, { id }: StopBroadcastInput): Promise<Broadcast> {
    assertMayWrite(viewer);
    return this.db.transaction(async (tx) => {
      const broadcast = (await lock(tx, id)) ?? gone();
      if (broadcast.status !== BroadcastStatus.SENT) return broadcast;
      if ((await this.mail.drop(tx, { batchId: id }, 'STOPPED')) === 0) return broadcast;
      return tx.save(
        Object.assign(broadcast, { status: BroadcastStatus.STOPPED, stoppedAt: this.clock.now() }),
      );
    });
  }

  /** Throws a draft away; gone already is fine. @throws DomainError FORBIDDEN; CONFLICT when it was sent */
  async remove(viewer: SignedInViewer, { id }: DeleteBroadcastInput): Promise<boolean> {
    assertMayWrite(viewer);
    return this.db.transaction(async (tx) => {
      const broadcast = await lock(tx, id);
      if (!broadcast) return true;
      assertDraft(broadcast);
      await tx.delete(Broadcast, { id });
      return true;
    });
  }
}

/** What an input says of a letter; the rest is decided here. */
function written(input: SaveBroadcastInput) {
  return {
    audience: input.audience,
    role: input.role ?? null,
    organisationId: input.organisationId ?? null,
    region: input.region ?? null,
    subjectNl: input.subject,
    subjectEn: input.subjectEn,
    bodyNl: input.body,
    bodyEn: input.bodyEn,
  };
}

function says(known: Broadcast, input: SaveBroadcastInput): boolean {
  return Object.entries(written(input)).every(([key, value]) => known[key as keyof Broadcast] === value);
}

/** @throws DomainError BAD_USER_INPUT for a subsession of another meeting */
async function subsessionOf(tx: EntityManager, input: SaveBroadcastInput): Promise<string | null> {
  if (input.audience !== BroadcastAudience.SUBSESSION || !input.subsessionId) return null;
  const id = input.subsessionId;
  if (await tx.existsBy(Subsession, { id, meetingId: input.meetingId })) return id;
  throw badInput({
    field: 'subsessionId',
    code: 'UNKNOWN',
    text: text(
      'Deze subsessie is niet van deze bijeenkomst. Kies een andere.',
      'This subsession is not of this meeting. Choose another one.',
    ),
  });
}

/** @throws DomainError BAD_USER_INPUT when it reaches nobody, or many without a second yes */
function assertReaches(recipients: readonly Recipient[], confirmed: boolean): void {
  const count = recipients.length;
  if (count === 0) {
    throw badInput({
      field: 'audience',
      code: 'NOBODY',
      text: text('In deze groep zit nu niemand.', 'There is nobody in this group now.'),
    });
  }
  if (count > manyPeople && !confirmed) {
    throw badInput({
      field: 'confirmed',
      code: 'MANY',
      text: text(
        `Deze brief gaat naar ${count} mensen. Vink aan dat je dat wilt.`,
        `This letter goes to ${count} people. Tick that you want that.`,
      ),
    });
  }
}

function lock(tx: EntityManager, id: string): Promise<Broadcast | null> {
  return tx.findOne(Broadcast, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

function assertMayWrite(viewer: Viewer): void {
  if (!canWriteToParticipants(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

/** @throws DomainError CONFLICT */
function assertDraft({ status }: Broadcast): void {
  if (status === BroadcastStatus.DRAFT) return;
  throw conflict(text('Deze brief is al verstuurd.', 'This letter has been sent already.'));
}

function changedMeanwhile() {
  return conflict(
    text(
      'Iemand heeft deze brief net ook veranderd. Open hem opnieuw en bekijk het verschil; wat je typte staat er nog.',
      'Somebody has just changed this letter too. Open it again and look at the difference; what you typed is still there.',
    ),
  );
}

function gone(): never {
  throw notFound();
}

/** @throws DomainError BAD_USER_INPUT at `after` */
function readCursor(after: string): [Date, string] {
  const [written = '', id = ''] = decodeCursor(after, 2);
  const moment = new Date(written);
  if (Number.isNaN(+moment) || !validate(id)) decodeCursor('', 2);
  return [moment, id];
}
