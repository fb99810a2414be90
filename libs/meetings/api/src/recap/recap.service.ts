import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  DomainError,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, newId, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { MeetingDocuments } from '../search/meeting-documents';
import { composeRecap } from './compose-recap';
import { MeetingRecap } from './meeting-recap.entity';
import { RecapFactsReader } from './recap-facts-reader';
import type { PublishRecapInput, SaveRecapInput } from './recap.input';
import { RecapMailPlan } from './recap-mail-plan';
import { canMakeRecaps } from './recap.policy';

/** Writing and publishing recaps. */
@Injectable()
export class RecapService {
  constructor(
    private readonly db: DataSource,
    private readonly facts: RecapFactsReader,
    private readonly meetings: MeetingService,
    private readonly documents: MeetingDocuments,
    private readonly mail: RecapMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Recaps by meeting, drafts too; null where there is none. */
  readonly byMeeting = loader<string, MeetingRecap | null>(
    async (ids) =>
      new Map(
        (await this.db.manager.findBy(MeetingRecap, { meetingId: In([...ids]) })).map((recap) => [
          recap.meetingId,
          recap,
        ]),
      ),
    null,
  );

  /** The meeting whose recap a coordinator works on. @throws DomainError FORBIDDEN, NOT_FOUND */
  async open(viewer: Viewer, slug: string): Promise<Meeting> {
    assertMayMake(viewer);
    const meeting = await this.db.manager.findOneBy(Meeting, { slug });
    if (!meeting) throw notFound();
    return meeting;
  }

  /** What a recap of this meeting begins with, from what the portal knows now. Writes nothing. */
  async compose(context: RequestContext, meeting: Meeting, locale: Locale): Promise<string> {
    assertMayMake(context.viewer);
    return composeRecap(await this.facts.read(context, meeting, locale));
  }

  /**
   * Saves what is worked on; readers keep what was published.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT; CONFLICT when somebody saved first, or it was not held yet
   */
  async save(viewer: SignedInViewer, input: SaveRecapInput): Promise<MeetingRecap> {
    assertMayMake(viewer);
    return this.db.transaction(async (tx) => {
      await this.lockHeld(tx, input.meetingId);
      return this.write(tx, input);
    });
  }

  /**
   * Saves and shows it to everybody. The first time, everybody who was there or had registered gets a mail; publishing
   * anew changes what readers see and mails nobody.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT; CONFLICT when somebody saved first, or it was not held yet
   */
  async publish(viewer: SignedInViewer, input: PublishRecapInput): Promise<MeetingRecap> {
    assertMayMake(viewer);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const meeting = await this.lockHeld(tx, input.meetingId);
      const recap = await this.write(tx, input);
      if (recap.publishedAt && !recap.isAheadOfReaders) return recap;
      Object.assign(recap, {
        publishedNl: recap.bodyNl,
        publishedEn: recap.bodyEn,
        publishedBy: viewer.personId,
        ...(recap.publishedAt ? { republishedAt: now } : { publishedAt: now }),
      });
      await tx.save(recap);
      await this.documents.write(tx, meeting);
      if (meeting.status !== MeetingStatus.RECAP_PUBLISHED) {
        meeting.status = MeetingStatus.RECAP_PUBLISHED;
        await this.meetings.save(tx, meeting);
        await this.mail.published(tx, meeting, now);
      }
      return recap;
    });
  }

  /** The meeting with its row locked, so that two who save wait for each other. A meeting that ended counts as held. */
  private async lockHeld(tx: EntityManager, id: string): Promise<Meeting> {
    const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!meeting) throw notFound();
    const { status } = meeting;
    const ended = status === MeetingStatus.PUBLISHED && meeting.endsAt <= this.clock.now();
    if (ended || status === MeetingStatus.HELD || status === MeetingStatus.RECAP_PUBLISHED) return meeting;
    throw new DomainError(
      'CONFLICT',
      text(
        'Een terugblik maak je als de bijeenkomst geweest is.',
        'A recap is made once the meeting has been.',
      ),
    );
  }

  private async write(tx: EntityManager, input: SaveRecapInput): Promise<MeetingRecap> {
    const { meetingId, bodyNl, expectedVersion } = input;
    const bodyEn = input.bodyEn ?? null;
    if (bodyNl.trim() === '') throw badInput(empty);
    const standing = await tx.findOneBy(MeetingRecap, { meetingId });
    const version = standing?.version ?? 0;
    // The same text is no conflict: it is what was asked for, sent again perhaps.
    if (standing?.bodyNl === bodyNl && standing.bodyEn === bodyEn) return standing;
    if (version !== expectedVersion) throw conflict(savedFirst);
    const recap = standing ?? Object.assign(new MeetingRecap(), { id: newId(), meetingId, ...unpublished });
    return tx.save(Object.assign(recap, { bodyNl, bodyEn, version: version + 1 }));
  }
}

const unpublished = {
  publishedNl: null,
  publishedEn: null,
  publishedAt: null,
  republishedAt: null,
  publishedBy: null,
};

const empty = {
  field: 'bodyNl',
  code: 'EMPTY',
  text: text('Schrijf eerst iets over de bijeenkomst.', 'First write something about the meeting.'),
};

const savedFirst = text(
  'Iemand anders heeft deze terugblik net ook veranderd. Bekijk wat er nu staat en kies.',
  'Somebody else has just changed this recap too. Look at how it stands now and choose.',
);

function assertMayMake(viewer: Viewer): void {
  if (!canMakeRecaps(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}
