import { Injectable } from '@nestjs/common';
import { listedWordsIn, Wording, WordingService } from '@verbonden/alliance/api';
import { forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { newId, type RequestContext } from '@verbonden/shared/server';
import { DataSource, IsNull } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import type { KnowledgeContent } from '../item/knowledge-content';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import type { KeepKnowledgeWordingInput, UnkeepKnowledgeWordingInput } from './kept-wording.input';
import { KeptWording } from './kept-wording.entity';
import { canKeepWord } from './wording.policy';
import { writtenFields } from './written-fields';

/** A listed word in a text, at its field. */
export interface FieldHint {
  readonly field: string;
  readonly found: string;
  readonly wording: Wording;
}

/** The word guard of one text: what stands in it, and what may stay. */
@Injectable()
export class ItemWordingService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly wordings: WordingService,
  ) {}

  /** What of the list stands in a text, field by field. */
  async hintsIn(context: RequestContext, content: KnowledgeContent): Promise<FieldHint[]> {
    const list = await this.wordings.forRequest.load(context, 'all');
    return writtenFields(content).flatMap(({ field, text: written }) =>
      listedWordsIn(written, list).map(({ listed: wording, found }) => ({ field, found, wording })),
    );
  }

  /** Leaves a word where it is; again changes the reason. @throws DomainError NOT_FOUND, FORBIDDEN */
  async keep(viewer: SignedInViewer, input: KeepKnowledgeWordingInput): Promise<KnowledgeItem> {
    const { id: itemId, wordingId, reason } = input;
    const item = await this.writable(viewer, itemId);
    if (!(await this.db.getRepository(Wording).existsBy({ id: wordingId, removedAt: IsNull() }))) {
      throw notFound();
    }
    await this.db
      .getRepository(KeptWording)
      .upsert({ id: newId(), itemId, wordingId, reason, keptById: viewer.personId }, ['itemId', 'wordingId']);
    return item;
  }

  /** The hint comes back; it was as if never kept. @throws DomainError NOT_FOUND, FORBIDDEN */
  async unkeep(
    viewer: SignedInViewer,
    { id: itemId, wordingId }: UnkeepKnowledgeWordingInput,
  ): Promise<KnowledgeItem> {
    const item = await this.writable(viewer, itemId);
    await this.db.getRepository(KeptWording).delete({ itemId, wordingId });
    return item;
  }

  private async writable(viewer: SignedInViewer, id: string): Promise<KnowledgeItem> {
    const item = await this.keeper.get(viewer, id);
    if (!canKeepWord(viewer, item)) {
      throw forbidden(text('wie het schreef, of een coördinator', 'who wrote it, or a coordinator'));
    }
    return item;
  }
}
