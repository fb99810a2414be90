import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { SaveHistory } from '../conflict/save-history';
import { canRead, canShareFor } from '../knowledge.policy';
import { KnowledgeMailPlan } from '../review/knowledge-mail-plan';
import { ReviewBook } from '../review/review-book';
import { assertComplete } from '../form/complete';
import {
  type ContentChange,
  contentOf,
  emptyContent,
  isSameContent,
  type KnowledgeContent,
  withChange,
} from './knowledge-content';
import { KnowledgeItem, stageOf } from './knowledge-item.entity';
import type {
  ArchiveKnowledgeItemInput,
  CreateKnowledgeItemInput,
  UpdateKnowledgeItemInput,
} from './knowledge-item.input';
import { type Held, ItemSteps } from './item-steps';
import { matchKey } from './match-key';
import { isSlug, ownSlug } from './slug';

/** Sharing and changing. Every step locks the item, so that two at once come one by one. */
@Injectable()
export class KnowledgeItemService {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchIndex,
    private readonly steps: ItemSteps,
    private readonly saves: SaveHistory,
    private readonly reviews: ReviewBook,
    private readonly mail: KnowledgeMailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The address of what was brought together with another leads to that one.
   * @throws DomainError NOT_FOUND when there is none, or the viewer may not know of it
   */
  async getBySlug(viewer: Viewer, slug: string): Promise<KnowledgeItem> {
    const items = this.db.getRepository(KnowledgeItem);
    const found = isSlug(slug) ? await items.findOneBy({ slug }) : null;
    const item = found?.mergedIntoId ? await items.findOneBy({ id: found.mergedIntoId }) : found;
    if (!item || !canRead(viewer, item)) throw notFound();
    return item;
  }

  /** @throws DomainError FORBIDDEN; CONFLICT when the id is of something else */
  create(viewer: SignedInViewer, input: CreateKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction((tx) => this.createIn(tx, viewer, input));
  }

  /** As {@link create}, in a transaction of a domain that shares something it made. */
  async createIn(
    tx: EntityManager,
    viewer: SignedInViewer,
    { id, ...given }: Pick<CreateKnowledgeItemInput, 'id' | 'kind' | 'title'> & ContentChange,
  ): Promise<KnowledgeItem> {
    const content = withChange({ ...emptyContent, kind: given.kind, title: given.title }, given);
    await this.assertSharesFor(viewer, content.organisationId);
    await this.assertNoYoungContact(tx, content.contactEmail);
    const known =
      (await this.insert(tx, viewer, id, content, 6)) ?? (await this.insert(tx, viewer, id, content, 12));
    if (known?.authorId !== viewer.personId) {
      throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
    }
    return known;
  }

  /**
   * Saves what an editor wrote. Of a published item it becomes a revision that waits; readers keep what is published.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (somebody saved first), BAD_USER_INPUT
   */
  async update(viewer: SignedInViewer, input: UpdateKnowledgeItemInput): Promise<KnowledgeItem> {
    const { id, expectedVersion, ...change } = input;
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'EDIT', id, expectedVersion);
      return this.write(tx, viewer, held, withChange(writtenIn(held), change));
    });
  }

  /**
   * Changes a piece of what is written that no other change touches (what is attached), whoever saved meanwhile.
   * @throws DomainError NOT_FOUND, FORBIDDEN, and whatever `change` throws
   */
  async alter(
    viewer: SignedInViewer,
    id: string,
    change: (content: KnowledgeContent, tx: EntityManager) => Promise<KnowledgeContent>,
  ): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'EDIT', id, null);
      return this.write(tx, viewer, held, await change(contentOf(writtenIn(held)), tx));
    });
  }

  private async write(
    tx: EntityManager,
    viewer: SignedInViewer,
    held: Held,
    content: KnowledgeContent,
  ): Promise<KnowledgeItem> {
    const { item, revision, to } = held;
    const before = writtenIn(held);
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
      await this.steps.addRevision(tx, item, content, { status: 'DRAFT', authorId: viewer.personId });
      Object.assign(item, { pendingStatus: 'DRAFT', pendingAuthorId: viewer.personId });
    } else {
      Object.assign(item, content, { matchKey: matchKey(content.url, content.title) });
    }
    const planned = item.publishAt !== null;
    item.publishAt = null;
    const saved = await this.steps.save(tx, viewer.personId, item);
    await this.saves.keep(tx, item.id, viewer.personId, { version: saved.version, before, after: content });
    // Nobody read this text yet: it goes online on no day by itself, and who planned it reads it again.
    if (planned) await this.mail.submitted(tx, saved, viewer.personId);
    return saved;
  }

  /** Takes an item out of every search; what was published stays to be read at its address. */
  async archive(viewer: SignedInViewer, input: ArchiveKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const { item } = await this.steps.take(tx, viewer, 'ARCHIVE', input.id, input.expectedVersion);
      if (stageOf(item) === 'SUBMITTED')
        await this.reviews.close(tx, item, 'WITHDRAWN', viewer.personId, null);
      await this.reviews.end(tx, item);
      const archivedOn = item.status === 'PUBLISHED' ? dutchDay(this.clock.now()) : item.archivedOn;
      Object.assign(item, { status: 'ARCHIVED', pendingStatus: null, publishAt: null, archivedOn });
      await this.search.remove(tx, [item.id]);
      return this.steps.save(tx, viewer.personId, item);
    });
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

/** The newest text of an item: the revision that waits, else its own. */
function writtenIn({ item, revision }: Held): KnowledgeContent {
  return revision?.content ?? contentOf(item);
}
