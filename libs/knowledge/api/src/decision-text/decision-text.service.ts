import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, notFound, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, IsNull } from 'typeorm';
import { longestWords } from '../review/review.input';
import { DecisionText } from './decision-text.entity';
import type { RemoveKnowledgeDecisionTextInput, SaveKnowledgeDecisionTextInput } from './decision-text.input';

const most = 100;

/** The list of ready-made words, kept by the coordinators together. */
@Injectable()
export class DecisionTextService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By decision and name. */
  all(): Promise<DecisionText[]> {
    return this.db.getRepository(DecisionText).find({
      where: { removedAt: IsNull() },
      order: { decision: 'DESC', title: 'ASC', id: 'ASC' },
      take: most,
    });
  }

  /** @throws DomainError BAD_USER_INPUT when the list is full, or the words do not fit what readers see */
  async save(input: SaveKnowledgeDecisionTextInput): Promise<DecisionText> {
    if (input.decision === 'PUBLISH' && input.text.length > longestWords.changes) throw badInput(tooLong);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(DecisionText, { id: input.id });
      if (!known && (await tx.countBy(DecisionText, { removedAt: IsNull() })) >= most) throw badInput(full);
      return tx.save(
        Object.assign(known ?? new DecisionText(), { ...input, text: input.text.trim(), removedAt: null }),
      );
    });
  }

  /** It can be brought back by saving it again under its id. @throws DomainError NOT_FOUND */
  async remove({ id }: RemoveKnowledgeDecisionTextInput): Promise<DecisionText> {
    const texts = this.db.getRepository(DecisionText);
    const known = await texts.findOneBy({ id });
    if (!known) throw notFound();
    return texts.save(Object.assign(known, { removedAt: known.removedAt ?? this.clock.now() }));
  }
}

const tooLong = {
  field: 'text',
  code: 'TOO_LONG',
  text: text(
    `Lezers zien dit bij de versie. Gebruik hooguit ${longestWords.changes} tekens.`,
    `Readers see this at the version. Use ${longestWords.changes} characters at most.`,
  ),
};
const full = {
  field: 'title',
  code: 'FULL',
  text: text(
    `Er staan al ${most} teksten. Haal er eerst een weg.`,
    `There are ${most} texts already. Remove one first.`,
  ),
};
