import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, newId, SignedLinks } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { canRead } from '../knowledge.policy';
import { figureIn, itemIn, PolicyBlock, PolicyBlockKind } from './policy-block.entity';
import { type FigureSource, itemSource } from './policy-source';
import { PolicySources } from './policy-sources';
import { PolicyText } from './policy-text.entity';
import {
  type AddFigureToPolicyTextInput,
  type AddItemToPolicyTextInput,
  type CreatePolicyTextInput,
  longest,
  type PolicyBlockInput,
  type TakeNewSourceInput,
  tooMany,
  type UpdatePolicyTextInput,
} from './policy-text.input';
import { canEditPolicyText, canReadByLink } from './policy-text.policy';

/** Making policy texts and sharing them. Every change locks the text. */
@Injectable()
export class PolicyTextService {
  constructor(
    private readonly db: DataSource,
    private readonly sources: PolicySources,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, also for a text of somebody else */
  async get(viewer: Viewer, id: string): Promise<PolicyText> {
    const found = isUUID(id) ? await this.db.manager.findOneBy(PolicyText, { id }) : null;
    if (!found || !canEditPolicyText(viewer, found)) throw notFound();
    return found;
  }

  /** @throws DomainError NOT_FOUND when the link was altered or withdrawn */
  async byLink(token: string): Promise<PolicyText> {
    const shareId = this.links.findId('policy-text', token);
    const found = shareId ? await this.db.manager.findOneBy(PolicyText, { shareId }) : null;
    if (!found || !shareId || !canReadByLink(found, shareId)) throw notFound();
    return found;
  }

  /** The token of the link; null when it is not shared. */
  linkOf({ shareId }: PolicyText): string | null {
    return shareId && this.links.token('policy-text', shareId);
  }

  /** @throws DomainError NOT_FOUND (the item), CONFLICT when the id is of something else */
  async create(viewer: SignedInViewer, input: CreatePolicyTextInput): Promise<PolicyText> {
    const { id, title, municipality, itemId } = input;
    return this.db.transaction(async (tx) => {
      await tx
        .createQueryBuilder()
        .insert()
        .into(PolicyText)
        .values({ id, title, municipality, personId: viewer.personId })
        .orIgnore()
        .execute();
      const known = await tx.findOneBy(PolicyText, { id });
      if (known?.personId !== viewer.personId) throw conflict(takenAlready);
      if (itemId && !(await tx.existsBy(PolicyBlock, { textId: id, itemId })))
        await this.place(tx, known, await this.itemBlock(tx, viewer, itemId));
      return known;
    });
  }

  /** Puts the whole as it shall be. @throws DomainError NOT_FOUND, BAD_USER_INPUT, CONFLICT (saved elsewhere first) */
  async update(viewer: SignedInViewer, input: UpdatePolicyTextInput): Promise<PolicyText> {
    return this.db.transaction(async (tx) => {
      const held = await this.hold(tx, viewer, input.id);
      if (held.version !== input.expectedVersion) throw conflict(changedMeanwhile);
      const before = new Map(
        (await tx.findBy(PolicyBlock, { textId: held.id })).map((each) => [each.id, each]),
      );
      const wanted = [...new Map(input.blocks.map((each) => [each.id, each])).values()];
      const blocks = wanted.map((each, position) => ({
        ...this.written(viewer, each, before.get(each.id), input.blocks.indexOf(each)),
        textId: held.id,
        position,
      }));
      await tx.delete(PolicyBlock, { textId: held.id });
      await insertBlocks(tx, blocks);
      return this.save(tx, Object.assign(held, { title: input.title, municipality: input.municipality }));
    });
  }

  /** Puts an item at the end, as it is now. @throws DomainError NOT_FOUND */
  async addItem(viewer: SignedInViewer, { id, itemId }: AddItemToPolicyTextInput): Promise<PolicyText> {
    return this.db.transaction(async (tx) => {
      const held = await this.hold(tx, viewer, id);
      await this.place(tx, held, await this.itemBlock(tx, viewer, itemId));
      return this.save(tx, held);
    });
  }

  /** Puts the figure of the network, or an estimate from it, at the end. @throws DomainError NOT_FOUND, CONFLICT */
  async addFigure(viewer: SignedInViewer, input: AddFigureToPolicyTextInput): Promise<PolicyText> {
    const { id, count, place, ageGroups } = input;
    const estimate = count ? { count, place, ageGroups: ageGroups ?? [] } : null;
    const figure = await this.sources.figure(estimate, viewer.locale);
    if (!figure) throw conflict(noFigure);
    return this.db.transaction(async (tx) => {
      const held = await this.hold(tx, viewer, id);
      await this.place(tx, held, { kind: PolicyBlockKind.FIGURE, itemId: null, taken: figure });
      return this.save(tx, held);
    });
  }

  /** Takes a source over as it is now; the own words with it stay. @throws DomainError NOT_FOUND, CONFLICT */
  async takeNew(viewer: SignedInViewer, { id, blockId }: TakeNewSourceInput): Promise<PolicyText> {
    return this.db.transaction(async (tx) => {
      const held = await this.hold(tx, viewer, id);
      const block = await tx.findOneBy(PolicyBlock, { id: blockId, textId: id });
      if (!block) throw notFound();
      const figure = figureIn(block);
      const taken = itemIn(block)
        ? (await this.itemBlock(tx, viewer, block.itemId)).taken
        : figure && figure.from !== 'OWN'
          ? await this.sources.figure(figure.estimate, figure.locale)
          : null;
      if (!taken) throw conflict(noFigure);
      await tx.save(Object.assign(block, { taken, takenAt: this.clock.now() }));
      return this.save(tx, held);
    });
  }

  /** Makes a link with which others read it; the same one as long as it is not withdrawn. @throws DomainError NOT_FOUND */
  share(viewer: SignedInViewer, id: string): Promise<PolicyText> {
    return this.change(viewer, id, ({ shareId }) => ({ shareId: shareId ?? newId() }));
  }

  /** The link leads nowhere from now on; a later one is another. @throws DomainError NOT_FOUND */
  withdrawLink(viewer: SignedInViewer, id: string): Promise<PolicyText> {
    return this.change(viewer, id, () => ({ shareId: null }));
  }

  /** Its maker saw which levels of evidence changed. @throws DomainError NOT_FOUND */
  seeLevels(viewer: SignedInViewer, id: string): Promise<PolicyText> {
    return this.change(viewer, id, () => ({ levelsSeenAt: this.clock.now() }));
  }

  /** Takes the text away; it can be put back for two weeks. @throws DomainError NOT_FOUND */
  delete(viewer: SignedInViewer, id: string): Promise<PolicyText> {
    return this.change(viewer, id, () => ({ removedAt: this.clock.now() }));
  }

  /** @throws DomainError NOT_FOUND */
  restore(viewer: SignedInViewer, id: string): Promise<PolicyText> {
    return this.change(viewer, id, () => ({ removedAt: null }));
  }

  private change(
    viewer: SignedInViewer,
    id: string,
    to: (held: PolicyText) => Partial<PolicyText>,
  ): Promise<PolicyText> {
    return this.db.transaction(async (tx) => {
      const held = await this.hold(tx, viewer, id);
      return this.save(tx, Object.assign(held, to(held)));
    });
  }

  private save(tx: EntityManager, held: PolicyText): Promise<PolicyText> {
    return tx.save(Object.assign(held, { version: held.version + 1 }));
  }

  private async hold(tx: EntityManager, viewer: SignedInViewer, id: string): Promise<PolicyText> {
    const held = await tx.findOne(PolicyText, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!held || !canEditPolicyText(viewer, held)) throw notFound();
    return held;
  }

  /** What somebody sends of a block: words, and of an own figure also that. What was taken over is never sent. */
  private written(
    { locale }: SignedInViewer,
    { id, kind, body, figure }: PolicyBlockInput,
    known: PolicyBlock | undefined,
    place: number,
  ): Partial<PolicyBlock> {
    const own = known ? figureIn(known)?.from === 'OWN' : kind === PolicyBlockKind.FIGURE;
    if (known && !own) return { ...known, body };
    // A block of something that is gone, or in another text, is no block of this one.
    if (kind === PolicyBlockKind.ITEM) throw notFound();
    if (!own) return { id, kind: PolicyBlockKind.TEXT, body, itemId: null, taken: null, takenAt: null };
    if (!figure) throw badInput({ ...missingFigure, field: `blocks.${place}.figure.sentence` });
    const { sentence, source, year = null, url = null } = figure;
    const taken: FigureSource = { from: 'OWN', sentence, source, year, url, locale, estimate: null };
    const takenAt = known?.takenAt ?? this.clock.now();
    return { id, kind: PolicyBlockKind.FIGURE, body, itemId: null, taken, takenAt };
  }

  /** An item as it is now, to put in. What is put in is published: what it says can be read up by everybody. */
  private async itemBlock(
    tx: EntityManager,
    viewer: SignedInViewer,
    itemId: string | null,
  ): Promise<Pick<PolicyBlock, 'kind' | 'itemId' | 'taken'>> {
    const item = itemId ? await tx.findOneBy(KnowledgeItem, { id: itemId }) : null;
    if (!item || item.status !== 'PUBLISHED' || !canRead(viewer, item)) throw notFound();
    return { kind: PolicyBlockKind.ITEM, itemId: item.id, taken: itemSource(item) };
  }

  private async place(
    tx: EntityManager,
    { id: textId }: PolicyText,
    block: Pick<PolicyBlock, 'kind' | 'itemId' | 'taken'>,
  ): Promise<void> {
    if ((await tx.countBy(PolicyBlock, { textId })) >= longest.blocks)
      throw badInput({ field: 'id', code: 'TOO_MANY', text: tooMany });
    const last = (await tx.maximum(PolicyBlock, 'position', { textId })) ?? -1;
    const placed = { id: newId(), textId, position: last + 1, body: '', takenAt: this.clock.now() };
    await insertBlocks(tx, [{ ...placed, ...block }]);
  }
}

/** Rows with what was taken over as it stands in the column. */
async function insertBlocks(tx: EntityManager, blocks: readonly Partial<PolicyBlock>[]): Promise<void> {
  await tx.save(blocks.map((block) => Object.assign(new PolicyBlock(), block)));
}

const missingFigure = {
  code: 'MISSING',
  text: text(
    'Schrijf het cijfer in een zin, met de bron.',
    'Write the figure in a sentence, with its source.',
  ),
};
const takenAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const noFigure = text(
  'Er is nu geen cijfer om over te nemen. Wat er staat, blijft staan.',
  'There is no figure to take over now. What is there stays.',
);
const changedMeanwhile = text(
  'Je hebt deze tekst in een ander venster ook veranderd. Bekijk dat eerst; wat je typte staat er nog.',
  'You changed this text in another window too. Look at that first; what you typed is still there.',
);
