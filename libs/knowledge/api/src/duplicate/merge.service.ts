import { Inject, Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  looksAfterNetwork,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { documentsOf } from '../attachment/attachment-documents';
import { contentOf } from '../item/knowledge-content';
import { ItemKeeper } from '../item/item-keeper';
import { ItemOwners } from '../item/item-owners';
import { ItemSteps } from '../item/item-steps';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { canMerge } from './duplicate.policy';
import type { MergeKnowledgeItemsInput, SetKnowledgeApartInput } from './duplicate.input';
import { Lookalike } from './lookalike.entity';
import { moveWhatHangsOn } from './moved-rows';

/** The kind of mail to who shared what went into another. */
export const mergedMail = 'knowledge.merged';

/** Makes one of two items that are the same, or says that they are two. */
@Injectable()
export class MergeService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly steps: ItemSteps,
    private readonly search: SearchIndex,
    private readonly owners: ItemOwners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One record stays, in the themes of both, with all that others said and did at either. The other is archived and its
   * address leads here for good; its text and its versions are kept. Twice is once.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT while somebody writes a new text of one of them
   */
  async merge(viewer: SignedInViewer, { keepId, mergeId }: MergeKnowledgeItemsInput): Promise<KnowledgeItem> {
    if (keepId === mergeId) throw badInput(itself);
    return this.db.transaction(async (tx) => {
      const { keep, other } = await this.hold(tx, viewer, keepId, mergeId);
      if (!looksAfterNetwork(viewer)) throw forbidden(coordinator);
      if (other.mergedIntoId === keep.id) return keep;
      if (!canMerge(viewer, keep) || !canMerge(viewer, other)) throw conflict(beingWritten);
      await moveWhatHangsOn(tx, other.id, keep.id);
      await this.close(tx, viewer, other, keep);
      const saved = await this.open(tx, viewer, keep, other);
      await this.tell(tx, viewer, other, saved);
      return saved;
    });
  }

  /** They are two after all: nobody is asked again. @throws DomainError NOT_FOUND */
  async setApart(viewer: SignedInViewer, input: SetKnowledgeApartInput): Promise<Lookalike> {
    const [oneId, otherId] = [input.oneId, input.otherId].sort() as [string, string];
    const pairs = this.db.getRepository(Lookalike);
    const pair = await pairs.findOneBy({ oneId, otherId });
    if (!pair) throw notFound();
    return pairs.save(
      Object.assign(pair, {
        setApartAt: pair.setApartAt ?? this.clock.now(),
        setApartById: pair.setApartById ?? viewer.personId,
      }),
    );
  }

  /** Locked in the order of ids, so that two that merge the same pair the other way round wait for each other. */
  private async hold(tx: EntityManager, viewer: SignedInViewer, keepId: string, mergeId: string) {
    const held = new Map<string, KnowledgeItem>();
    for (const id of [keepId, mergeId].sort()) held.set(id, await this.keeper.hold(tx, viewer, id));
    return { keep: held.get(keepId)!, other: held.get(mergeId)! };
  }

  private async close(
    tx: EntityManager,
    viewer: SignedInViewer,
    other: KnowledgeItem,
    keep: KnowledgeItem,
  ): Promise<void> {
    // What led to the other leads to what stays: an address is one step from its text.
    await tx.update(KnowledgeItem, { mergedIntoId: other.id }, { mergedIntoId: keep.id });
    await tx.delete(Lookalike, [{ oneId: other.id }, { otherId: other.id }]);
    Object.assign(other, {
      status: 'ARCHIVED',
      archivedOn: this.today(),
      mergedIntoId: keep.id,
      adoptionCount: 0,
    });
    await this.steps.save(tx, viewer.personId, other);
    await this.search.remove(tx, [other.id]);
  }

  private async open(
    tx: EntityManager,
    viewer: SignedInViewer,
    keep: KnowledgeItem,
    other: KnowledgeItem,
  ): Promise<KnowledgeItem> {
    const themes = [...new Set([...keep.themes, ...other.themes])];
    const [{ count }] = await tx.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM knowledge_adoptions WHERE item_id = $1 AND withdrawn_at IS NULL',
      [keep.id],
    );
    if (themes.length > keep.themes.length) {
      keep.themes = themes;
      await this.steps.addRevision(tx, keep, contentOf(keep), {
        status: 'PUBLISHED',
        authorId: viewer.personId,
        publishedAt: this.clock.now(),
        publishedById: viewer.personId,
        note: `Samengevoegd met ‘${other.title}’`.slice(0, 300),
      });
    }
    const saved = await this.steps.save(tx, viewer.personId, Object.assign(keep, { adoptionCount: count }));
    await this.search.put(tx, await documentsOf(tx, [saved]));
    return saved;
  }

  /** Who shared the other hears where it is now; not who did it, nor who shares what stays. */
  private async tell(
    tx: EntityManager,
    viewer: SignedInViewer,
    other: KnowledgeItem,
    keep: KnowledgeItem,
  ): Promise<void> {
    const know = new Set([viewer.personId, keep.authorId]);
    const to = (await this.owners.of(tx, other)).filter(({ personId }) => !know.has(personId));
    await this.owners.mail(tx, to, {
      kind: mergedMail,
      subjectId: other.id,
      contextId: keep.id,
      once: `${other.id}/${keep.id}`,
    });
  }

  private today(): string {
    return dutchDay(this.clock.now());
  }
}

const coordinator = text('een coördinator', 'a coordinator');
const itself = {
  field: 'mergeId',
  code: 'SAME',
  text: text('Dit is hetzelfde stuk. Kies een ander.', 'This is the same item. Choose another one.'),
};
const beingWritten = text(
  'Dit kan nu niet: een van de twee is niet geplaatst, of iemand schrijft aan een nieuwe tekst. Rond die eerst af.',
  'This cannot be done now: one of the two is not published, or somebody is writing a new text. Finish that first.',
);
