import { Injectable } from '@nestjs/common';
import { Person } from '@verbonden/people/api';
import {
  conflict,
  type DomainError,
  forbidden,
  type SignedInViewer,
  text,
  type Text,
} from '@verbonden/shared/kernel';
import { type EntityManager, Not } from 'typeorm';
import { takes } from '../knowledge.policy';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import { ItemKeeper } from './item-keeper';
import type { KnowledgeContent } from './knowledge-content';
import { type KnowledgeItem, stageOf } from './knowledge-item.entity';
import { nextStage, type Stage, type Step } from './knowledge-item.states';

/** An item that is locked in a transaction, with the revision that waits, if any. */
export interface Held {
  readonly item: KnowledgeItem;
  readonly revision: KnowledgeRevision | null;
  readonly to: Stage;
}

/** Locks an item for a step and puts it where the step leads. Two steps at once come one by one. */
@Injectable()
export class ItemSteps {
  constructor(private readonly keeper: ItemKeeper) {}

  /**
   * Locks an item for a step.
   * @param expectedVersion null for a change that cannot write over another
   * @throws DomainError NOT_FOUND, FORBIDDEN, or CONFLICT when it changed since it was on the screen
   */
  async take(
    tx: EntityManager,
    viewer: SignedInViewer,
    step: Step,
    id: string,
    expectedVersion: number | null,
  ): Promise<Held> {
    const item = await this.keeper.hold(tx, viewer, id);
    if (!takes(step, viewer, item)) throw forbidden(whoTakes[step]);
    if (expectedVersion !== null && item.version !== expectedVersion)
      throw await changedMeanwhile(tx, viewer, item);
    const to = nextStage(step, stageOf(item));
    if (to === null) throw conflict(notFromHere);
    return { item, revision: await this.waiting(tx, item), to };
  }

  /** The revision that waits to replace what is published. */
  async waiting(tx: EntityManager, item: KnowledgeItem): Promise<KnowledgeRevision | null> {
    if (item.pendingStatus === null) return null;
    return tx.findOneByOrFail(KnowledgeRevision, { itemId: item.id, status: Not('PUBLISHED' as const) });
  }

  /** Puts the text where the step leads: the revision when one waits, else the item itself. It is planned no more. */
  async move(
    tx: EntityManager,
    byId: string,
    { item, revision, to }: Held,
    reviewNote: string | null,
  ): Promise<KnowledgeItem> {
    item.publishAt = null;
    if (revision) {
      await tx.save(Object.assign(revision, { status: to, reviewNote }));
      return this.save(tx, byId, Object.assign(item, { pendingStatus: to }));
    }
    return this.save(tx, byId, Object.assign(item, { status: to, reviewNote }));
  }

  /** Counts the change. Who wrote an item last may be somebody else than who began it. */
  async save(tx: EntityManager, byId: string | null, item: KnowledgeItem): Promise<KnowledgeItem> {
    return tx.save(Object.assign(item, { version: item.version + 1, changedById: byId }));
  }

  /** The number that the text has, or gets, among those that were published. */
  async numberOf(tx: EntityManager, item: KnowledgeItem): Promise<number> {
    const last = (await tx.maximum(KnowledgeRevision, 'number', { itemId: item.id })) ?? 0;
    return item.pendingStatus === null && item.status !== 'PUBLISHED' ? last + 1 : last;
  }

  /** Keeps a text as the next revision. */
  async addRevision(
    tx: EntityManager,
    item: KnowledgeItem,
    content: KnowledgeContent,
    traits: Pick<KnowledgeRevision, 'status' | 'authorId'> & Partial<KnowledgeRevision>,
  ): Promise<void> {
    const number = 1 + ((await tx.maximum(KnowledgeRevision, 'number', { itemId: item.id })) ?? 0);
    await tx.insert(KnowledgeRevision, { ...traits, itemId: item.id, number, content });
  }
}

async function changedMeanwhile(
  tx: EntityManager,
  viewer: SignedInViewer,
  item: KnowledgeItem,
): Promise<DomainError> {
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

const reviewer = text('een coördinator die er niet zelf aan schreef', 'a coordinator who did not write it');
const writer = text('wie het schreef, of een coördinator', 'who wrote it, or a coordinator');
const whoTakes: Readonly<Record<Step, Text>> = {
  EDIT: writer,
  SUBMIT: writer,
  REQUEST_CHANGES: reviewer,
  OBJECT: writer,
  PLAN: reviewer,
  CANCEL_PLAN: reviewer,
  PUBLISH: reviewer,
  ARCHIVE: writer,
};

const notFromHere = text(
  'Dit kan nu niet: het is al een stap verder. Open het opnieuw.',
  'This cannot be done now: it is a step further already. Open it again.',
);
