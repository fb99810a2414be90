import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
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
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { isSlug, ownSlug } from '../item/slug';
import { canRead } from '../knowledge.policy';
import { Collection, CollectionOwner } from './collection.entity';
import { CollectionEntry } from './collection-entry.entity';
import {
  type AddToCollectionInput,
  type CreateCollectionInput,
  longest,
  type RemoveFromCollectionInput,
  tooMany,
  type UpdateCollectionInput,
} from './collection.input';
import { canBeForRole, canEditCollection, canReadCollection } from './collection.policy';

/** Making collections, filling and ordering them. Every change locks the collection. */
@Injectable()
export class CollectionService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND when there is none, or the viewer may not know of it */
  async getBySlug(viewer: Viewer, slug: string): Promise<Collection> {
    const found = isSlug(slug) ? await this.db.manager.findOneBy(Collection, { slug }) : null;
    if (!found || !canReadCollection(viewer, found)) throw notFound();
    return found;
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT; CONFLICT when the id is of something else */
  async create(viewer: SignedInViewer, input: CreateCollectionInput): Promise<Collection> {
    const { id, title, ownerKind, isPublic, itemId } = input;
    const organisationId = ownerKind === CollectionOwner.ORGANISATION ? (input.organisationId ?? null) : null;
    const owner = { ownerKind, organisationId, personId: viewer.personId, isPublic };
    if (ownerKind === CollectionOwner.ORGANISATION && !organisationId) throw badInput(unknownOrganisation);
    if (!canEditCollection(viewer, owner)) throw forbidden(keepers[ownerKind]);
    const forRole = input.forRole ?? null;
    if (forRole && !canBeForRole(viewer, owner)) throw badInput(notForRole);
    return this.db.transaction(async (tx) => {
      if (organisationId && !(await tx.existsBy(Organisation, { id: organisationId })))
        throw badInput(unknownOrganisation);
      const slug = ownSlug(title, id);
      await tx
        .createQueryBuilder()
        .insert()
        .into(Collection)
        .values({ id, slug, title, lead: input.lead ?? '', forRole, ...owner })
        .orIgnore()
        .execute();
      const known = await tx.findOneBy(Collection, { id });
      if (known?.personId !== viewer.personId) throw conflict(takenAlready);
      if (itemId) await this.place(tx, viewer, known, itemId);
      return known;
    });
  }

  /**
   * Puts the whole as it shall be: words, order, notes; what is left out is taken out.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (somebody saved first)
   */
  async update(viewer: SignedInViewer, input: UpdateCollectionInput): Promise<Collection> {
    return this.db.transaction(async (tx) => {
      const collection = await this.hold(tx, viewer, input.id);
      if (collection.version !== input.expectedVersion) throw conflict(changedMeanwhile);
      const forRole = input.forRole === undefined ? collection.forRole : input.forRole;
      if (forRole && !canBeForRole(viewer, collection)) throw badInput(notForRole);
      const before = new Map(
        (await tx.findBy(CollectionEntry, { collectionId: collection.id })).map((each) => [
          each.itemId,
          each,
        ]),
      );
      const wanted = new Map(input.entries.map((each) => [each.itemId, each.note.trim()]));
      const added = [...wanted.keys()].filter((itemId) => !before.has(itemId));
      await this.assertReadable(tx, viewer, added);
      await tx.delete(CollectionEntry, { collectionId: collection.id });
      await tx.insert(
        CollectionEntry,
        [...wanted].map(([itemId, note], position) => ({
          collectionId: collection.id,
          itemId,
          position,
          note,
          addedAt: before.get(itemId)?.addedAt ?? this.clock.now(),
        })),
      );
      const { title, isPublic } = input;
      return this.save(tx, Object.assign(collection, { title, isPublic, forRole, lead: input.lead ?? '' }));
    });
  }

  /** Puts an item at the end; one that is there already stays where it is. @throws DomainError NOT_FOUND, FORBIDDEN */
  async add(viewer: SignedInViewer, { collectionId, itemId }: AddToCollectionInput): Promise<Collection> {
    return this.db.transaction(async (tx) => {
      const collection = await this.hold(tx, viewer, collectionId);
      return (await this.place(tx, viewer, collection, itemId)) ? this.save(tx, collection) : collection;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async remove(
    viewer: SignedInViewer,
    { collectionId, itemId }: RemoveFromCollectionInput,
  ): Promise<Collection> {
    return this.db.transaction(async (tx) => {
      const collection = await this.hold(tx, viewer, collectionId);
      const { affected } = await tx.delete(CollectionEntry, { collectionId, itemId });
      return affected ? this.save(tx, collection) : collection;
    });
  }

  /** Takes the collection away; the items stay. It can be put back. @throws DomainError NOT_FOUND, FORBIDDEN */
  delete(viewer: SignedInViewer, id: string): Promise<Collection> {
    return this.put(viewer, id, this.clock.now());
  }

  /** Puts back what was taken away. @throws DomainError NOT_FOUND, FORBIDDEN */
  restore(viewer: SignedInViewer, id: string): Promise<Collection> {
    return this.put(viewer, id, null);
  }

  /** Who keeps it saw which levels of evidence changed: readers are told no more. @throws DomainError NOT_FOUND, FORBIDDEN */
  seeLevelChanges(viewer: SignedInViewer, id: string): Promise<Collection> {
    return this.db.transaction(async (tx) => {
      const collection = await this.hold(tx, viewer, id);
      const levelsSeenAt = this.clock.now();
      // No change of the collection itself: its version and its place among what was changed stay.
      await tx.query('UPDATE collections SET levels_seen_at = $2 WHERE id = $1', [id, levelsSeenAt]);
      return Object.assign(collection, { levelsSeenAt });
    });
  }

  private put(viewer: SignedInViewer, id: string, removedAt: Date | null): Promise<Collection> {
    return this.db.transaction(async (tx) =>
      this.save(tx, Object.assign(await this.hold(tx, viewer, id), { removedAt })),
    );
  }

  private save(tx: EntityManager, collection: Collection): Promise<Collection> {
    return tx.save(Object.assign(collection, { version: collection.version + 1 }));
  }

  /** @returns false when the item was there already */
  private async place(
    tx: EntityManager,
    viewer: SignedInViewer,
    { id: collectionId }: Collection,
    itemId: string,
  ): Promise<boolean> {
    if (await tx.existsBy(CollectionEntry, { collectionId, itemId })) return false;
    await this.assertReadable(tx, viewer, [itemId]);
    const count = await tx.countBy(CollectionEntry, { collectionId });
    if (count >= longest.entries) throw badInput({ field: 'itemId', code: 'TOO_MANY', text: tooMany });
    const last = (await tx.maximum(CollectionEntry, 'position', { collectionId })) ?? -1;
    await tx.insert(CollectionEntry, {
      collectionId,
      itemId,
      position: last + 1,
      note: '',
      addedAt: this.clock.now(),
    });
    return true;
  }

  /** What is put into a collection is published: a draft would be a hole for every other reader. */
  private async assertReadable(
    tx: EntityManager,
    viewer: SignedInViewer,
    ids: readonly string[],
  ): Promise<void> {
    const items = await tx.findBy(KnowledgeItem, { id: In([...ids]) });
    const fine = items.filter((item) => item.status === 'PUBLISHED' && canRead(viewer, item));
    if (fine.length < ids.length) throw notFound();
  }

  private async hold(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<Collection> {
    const collection = await tx.findOne(Collection, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!collection || !canReadCollection(viewer, collection)) throw notFound();
    if (!canEditCollection(viewer, collection)) throw forbidden(keepers[collection.ownerKind]);
    return collection;
  }
}

const keepers = {
  [CollectionOwner.PERSON]: text('wie de verzameling maakte', 'who made the collection'),
  [CollectionOwner.ORGANISATION]: text('een redacteur van die organisatie', 'an editor of that organisation'),
  [CollectionOwner.NETWORK]: text('een coördinator', 'a coordinator'),
};
const unknownOrganisation = {
  field: 'organisationId',
  code: 'UNKNOWN_ORGANISATION',
  text: text('Deze organisatie kennen we niet.', 'We do not know this organisation.'),
};
const notForRole = {
  field: 'forRole',
  code: 'NOT_OF_THE_NETWORK',
  text: text(
    'Alleen een verzameling van het netwerk kan op een beginpagina staan. Laat dit leeg, of kies ‘Van het netwerk’.',
    'Only a collection of the network can be on a start page. Leave this empty, or choose “Of the network”.',
  ),
};
const takenAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const changedMeanwhile = text(
  'Een collega heeft deze verzameling net ook veranderd. Bekijk dat eerst; wat jij typte staat er nog.',
  'A colleague has just changed this collection too. Look at that first; what you typed is still there.',
);
