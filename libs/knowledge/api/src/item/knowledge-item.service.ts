import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import { Person, PersonService } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  dutchFromMoment,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { canRead, canShareFor, takes } from '../knowledge.policy';
import { missingForReview } from '../form/complete';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import {
  contentOf,
  emptyContent,
  isSameContent,
  type KnowledgeContent,
  withChange,
} from './knowledge-content';
import { documentOf } from './knowledge-document';
import { reviewDay } from '../freshness/review-day';
import { KnowledgeItem, stageOf } from './knowledge-item.entity';
import type {
  ArchiveKnowledgeItemInput,
  CreateKnowledgeItemInput,
  PublishKnowledgeItemInput,
  RequestKnowledgeChangesInput,
  SubmitKnowledgeItemInput,
  UpdateKnowledgeItemInput,
} from './knowledge-item.input';
import { nextStage, type Stage, type Step } from './knowledge-item.states';
import { KnowledgeMailPlan } from '../review/knowledge-mail-plan';
import { matchKey } from './match-key';
import { isSlug, ownSlug } from './slug';

/** An item that is locked in a transaction, with the revision that waits, if any. */
interface Held {
  readonly item: KnowledgeItem;
  readonly revision: KnowledgeRevision | null;
  readonly to: Stage;
}

/** Sharing, changing, reviewing and publishing. Every step locks the item, so that two at once come one by one. */
@Injectable()
export class KnowledgeItemService {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchIndex,
    private readonly mail: KnowledgeMailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND when there is none, or the viewer may not know of it */
  async getBySlug(viewer: Viewer, slug: string): Promise<KnowledgeItem> {
    const item = isSlug(slug) ? await this.db.getRepository(KnowledgeItem).findOneBy({ slug }) : null;
    if (!item || !canRead(viewer, item)) throw notFound();
    return item;
  }

  /** @throws DomainError FORBIDDEN; CONFLICT when the id is of something else */
  async create(viewer: SignedInViewer, input: CreateKnowledgeItemInput): Promise<KnowledgeItem> {
    const { id, ...given } = input;
    const content = withChange({ ...emptyContent, kind: given.kind, title: given.title }, given);
    await this.assertSharesFor(viewer, content.organisationId);
    return this.db.transaction(async (tx) => {
      await this.assertNoYoungContact(tx, content.contactEmail);
      const known =
        (await this.insert(tx, viewer, id, content, 6)) ?? (await this.insert(tx, viewer, id, content, 12));
      if (known?.authorId !== viewer.personId) {
        throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
      }
      return known;
    });
  }

  /**
   * Saves what an editor wrote. Of a published item it becomes a revision that waits; readers keep what is published.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (somebody saved first), BAD_USER_INPUT
   */
  async update(viewer: SignedInViewer, input: UpdateKnowledgeItemInput): Promise<KnowledgeItem> {
    const { id, expectedVersion, ...change } = input;
    return this.db.transaction(async (tx) => {
      const { item, revision, to } = await this.take(tx, viewer, 'EDIT', id, expectedVersion);
      const before = revision?.content ?? contentOf(item);
      const content = withChange(before, change);
      if (isSameContent(before, content)) return item;
      if (content.organisationId !== before.organisationId) {
        await this.assertSharesFor(viewer, content.organisationId);
      }
      if (content.contactEmail !== before.contactEmail) {
        await this.assertNoYoungContact(tx, content.contactEmail);
      }
      // Somebody may be reading along already: what they see stays complete.
      if (to === 'SUBMITTED') assertComplete(content);
      if (revision) {
        revision.content = content;
        await tx.save(revision);
      } else if (item.status === 'PUBLISHED') {
        await this.addRevision(tx, item, content, 'DRAFT', viewer.personId);
        Object.assign(item, { pendingStatus: 'DRAFT', pendingAuthorId: viewer.personId });
      } else {
        Object.assign(item, content, { matchKey: matchKey(content.url, content.title) });
      }
      return this.save(tx, viewer, item);
    });
  }

  /** Sends a text in to be read along with. @throws DomainError BAD_USER_INPUT at what is missing */
  async submit(viewer: SignedInViewer, input: SubmitKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.take(tx, viewer, 'SUBMIT', input.id, input.expectedVersion);
      assertComplete(held.revision?.content ?? held.item);
      const item = await this.move(tx, viewer, held, null);
      await this.mail.submitted(tx, item, viewer.personId);
      return item;
    });
  }

  /** Asks the writer for changes, with a note. */
  async requestChanges(viewer: SignedInViewer, input: RequestKnowledgeChangesInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.take(tx, viewer, 'REQUEST_CHANGES', input.id, input.expectedVersion);
      const item = await this.move(tx, viewer, held, input.note.trim());
      await this.mail.changesRequested(tx, item);
      return item;
    });
  }

  /** Lets everybody read the text that was sent in. */
  async publish(viewer: SignedInViewer, input: PublishKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const { item, revision } = await this.take(tx, viewer, 'PUBLISH', input.id, input.expectedVersion);
      const writer = item.pendingAuthorId ?? item.authorId;
      const content = contentOf(revision?.content ?? item);
      const today = dutchFromMoment(this.clock.now()).slice(0, 10);
      content.publishedOn ??= today;
      if (revision) await tx.save(Object.assign(revision, { content, status: 'PUBLISHED' }));
      else await this.addRevision(tx, item, content, 'PUBLISHED', writer);
      Object.assign(item, content, {
        status: 'PUBLISHED',
        pendingStatus: null,
        pendingAuthorId: null,
        reviewNote: null,
        matchKey: matchKey(content.url, content.title),
        // Somebody has just read it with care: that is a confirmation too.
        confirmedOn: revision ? today : item.confirmedOn,
        reviewOn: reviewDay(today),
      });
      const published = await this.save(tx, viewer, item);
      await this.search.put(tx, [documentOf(published)]);
      await this.mail.published(tx, published, writer);
      return published;
    });
  }

  /** Takes an item out of every search; what was published stays to be read at its address. */
  async archive(viewer: SignedInViewer, input: ArchiveKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const { item } = await this.take(tx, viewer, 'ARCHIVE', input.id, input.expectedVersion);
      const archivedOn =
        item.status === 'PUBLISHED' ? dutchFromMoment(this.clock.now()).slice(0, 10) : item.archivedOn;
      Object.assign(item, { status: 'ARCHIVED', pendingStatus: null, archivedOn });
      await this.search.remove(tx, [item.id]);
      return this.save(tx, viewer, item);
    });
  }

  /** Who wrote an item last may be somebody else than who began it. */
  private async save(tx: EntityManager, viewer: SignedInViewer, item: KnowledgeItem): Promise<KnowledgeItem> {
    return tx.save(Object.assign(item, { version: item.version + 1, changedById: viewer.personId }));
  }

  /** Puts the text where the step leads: the revision when one waits, else the item itself. */
  private async move(
    tx: EntityManager,
    viewer: SignedInViewer,
    { item, revision, to }: Held,
    reviewNote: string | null,
  ): Promise<KnowledgeItem> {
    if (revision) {
      await tx.save(Object.assign(revision, { status: to, reviewNote }));
      return this.save(tx, viewer, Object.assign(item, { pendingStatus: to }));
    }
    return this.save(tx, viewer, Object.assign(item, { status: to, reviewNote }));
  }

  /**
   * Locks an item for a step.
   * @throws DomainError NOT_FOUND, FORBIDDEN, or CONFLICT when it changed since it was on the screen
   */
  private async take(
    tx: EntityManager,
    viewer: SignedInViewer,
    step: Step,
    id: string,
    expectedVersion: number,
  ): Promise<Held> {
    const item = await tx.findOne(KnowledgeItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item || !canRead(viewer, item)) throw notFound();
    if (!takes(step, viewer, item)) throw forbidden(whoTakes[step]);
    if (item.version !== expectedVersion) throw await this.changedMeanwhile(tx, viewer, item);
    const to = nextStage(step, stageOf(item));
    if (to === null) throw conflict(notFromHere);
    const revision = item.pendingStatus
      ? await tx.findOneByOrFail(KnowledgeRevision, { itemId: id, status: Not('PUBLISHED') })
      : null;
    return { item, revision, to };
  }

  private async changedMeanwhile(tx: EntityManager, viewer: SignedInViewer, item: KnowledgeItem) {
    const by = item.changedById && (await tx.findOneBy(Person, { id: item.changedById }));
    if (!by) {
      return conflict(
        text(
          'Dit is net veranderd. Bekijk het verschil en kies.',
          'This has just changed. Look at the difference and choose.',
        ),
      );
    }
    return conflict(
      by.id === viewer.personId
        ? text(
            'Je hebt dit net zelf veranderd, in een ander venster. Bekijk het verschil en kies.',
            'You have just changed this yourself, in another window. Look at the difference and choose.',
          )
        : text(
            `${by.name} heeft dit net ook veranderd. Bekijk het verschil en kies.`,
            `${by.name} has just changed this too. Look at the difference and choose.`,
          ),
    );
  }

  /** Null when the address is taken by another item; the item with this id, also when it was there already. */
  private async insert(
    tx: EntityManager,
    viewer: SignedInViewer,
    id: string,
    content: KnowledgeContent,
    digits: number,
  ): Promise<KnowledgeItem | null> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(KnowledgeItem)
      .values({
        ...content,
        id,
        slug: ownSlug(content.title, id, digits),
        status: 'DRAFT',
        authorId: viewer.personId,
        changedById: viewer.personId,
        matchKey: matchKey(content.url, content.title),
      })
      .orIgnore()
      .execute();
    return tx.findOneBy(KnowledgeItem, { id });
  }

  private async addRevision(
    tx: EntityManager,
    item: KnowledgeItem,
    content: KnowledgeContent,
    status: 'DRAFT' | 'PUBLISHED',
    authorId: string | null,
  ): Promise<void> {
    const number = 1 + ((await tx.maximum(KnowledgeRevision, 'number', { itemId: item.id })) ?? 0);
    await tx.insert(KnowledgeRevision, { itemId: item.id, number, content, status, authorId });
  }

  /** Members of the sounding board may be minors: nobody is sent to them by mail. */
  private async assertNoYoungContact(tx: EntityManager, address: string | null): Promise<void> {
    if (!address) return;
    const contact = (await this.persons.byAddress(tx, [address])).get(address);
    if (!contact || !(await this.persons.idsWithRole(tx, 'SOUNDING_BOARD')).includes(contact.personId))
      return;
    throw badInput({
      field: 'contactEmail',
      code: 'NOT_A_COLLEAGUE',
      text: text(
        'Kies iemand die dit voor het werk doet. Een jongere is nooit de contactpersoon.',
        'Choose somebody who does this for work. A young person is never the contact.',
      ),
    });
  }

  private async assertSharesFor(viewer: SignedInViewer, organisationId: string | null): Promise<void> {
    if (!canShareFor(viewer, organisationId)) {
      throw forbidden(text('iemand van die organisatie', 'somebody of that organisation'));
    }
    if (organisationId && !(await this.db.getRepository(Organisation).existsBy({ id: organisationId }))) {
      throw badInput({
        field: 'organisationId',
        code: 'UNKNOWN_ORGANISATION',
        text: text('Deze organisatie kennen we niet.', 'We do not know this organisation.'),
      });
    }
  }
}

const reviewer = text('een coördinator die er niet zelf aan schreef', 'a coordinator who did not write it');
const writer = text('wie het schreef, of een coördinator', 'who wrote it, or a coordinator');
const whoTakes = {
  EDIT: writer,
  SUBMIT: writer,
  REQUEST_CHANGES: reviewer,
  PUBLISH: reviewer,
  ARCHIVE: writer,
} as const satisfies Record<Step, unknown>;

const notFromHere = text(
  'Dit kan nu niet: het is al een stap verder. Open het opnieuw.',
  'This cannot be done now: it is a step further already. Open it again.',
);

/** @throws DomainError BAD_USER_INPUT at every field that is not there yet */
function assertComplete(content: KnowledgeContent): void {
  const missing = missingForReview(content);
  if (missing.length > 0) throw badInput(...missing);
}
