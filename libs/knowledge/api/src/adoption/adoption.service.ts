import { Inject, Injectable } from '@nestjs/common';
import { Person } from '@verbonden/people/api';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { caseProblems } from '@verbonden/signals/api';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import { ItemOwners } from '../item/item-owners';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { weekOf } from '../follow/horizon';
import { Adoption } from './adoption.entity';
import type { AdoptKnowledgeInput, ChangeAdoptionInput } from './adoption.input';
import { canAdoptFor, canChangeAdoption, canRestoreAdoption, canWithdrawAdoption } from './adoption.policy';

/** What somebody writes of an adoption. */
type Texts = Omit<ChangeAdoptionInput, 'id' | 'expectedVersion'>;

/** Saying 'wij doen dit ook', changing it and taking it back. The count and the search document follow at once. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly owners: ItemOwners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Once for each organisation and item; what was taken back may be said anew, what was taken away may not. The owner
   * hears at once of the first in a week; what more there is stands in the mail of Monday.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when a colleague said so already
   */
  async adopt(viewer: SignedInViewer, input: AdoptKnowledgeInput): Promise<Adoption> {
    const { id, itemId, organisationId, ...texts } = input;
    return this.db.transaction(async (tx) => {
      const item = await this.keeper.hold(tx, viewer, itemId);
      if (!canAdoptFor(viewer, item, organisationId)) throw forbidden(whoAdopts);
      assertNoCase(texts);
      const known = await tx.findOneBy(Adoption, { itemId, organisationId });
      if (known && known.withdrawnAt === null) {
        if (known.id === id && known.personId === viewer.personId) return known;
        throw conflict(await this.alreadySaid(tx, known));
      }
      if (known?.takenAway) throw forbidden(whoPutsBack);
      const adoption = await tx.save(
        Object.assign(known ?? Object.assign(new Adoption(), { id, itemId, organisationId, version: 0 }), {
          ...written(texts),
          personId: viewer.personId,
          withdrawnAt: null,
          version: (known?.version ?? 0) + 1,
        }),
      );
      await this.recount(tx, item);
      const mails = await this.owners.mail(tx, await this.owners.of(tx, item), {
        kind: 'knowledge.adopted',
        subjectId: adoption.id,
        contextId: item.id,
        once: `${item.id}/${weekOf(this.clock.now())}`,
      });
      if (mails > 0) await tx.update(Adoption, adoption.id, { toldAtOnce: true });
      return adoption;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when somebody saved first */
  async change(viewer: SignedInViewer, input: ChangeAdoptionInput): Promise<Adoption> {
    const { id, expectedVersion, ...texts } = input;
    return this.db.transaction(async (tx) => {
      const { adoption } = await this.hold(tx, viewer, id);
      if (!canChangeAdoption(viewer, adoption)) throw forbidden(whoChanges);
      assertNoCase(texts);
      if (adoption.version !== expectedVersion) throw conflict(changedMeanwhile);
      return tx.save(
        Object.assign(adoption, {
          ...written(texts),
          version: adoption.version + 1,
        }),
      );
    });
  }

  /** Takes it back: it is not shown and not counted. Twice is once. @throws DomainError NOT_FOUND, FORBIDDEN */
  withdraw(viewer: SignedInViewer, id: string): Promise<Adoption> {
    return this.put(viewer, id, (adoption) => {
      if (!canWithdrawAdoption(viewer, adoption)) throw forbidden(whoChanges);
      return {
        withdrawnAt: this.clock.now(),
        takenAway: adoption.takenAway || !canChangeAdoption(viewer, adoption),
      };
    });
  }

  /** Puts back what was taken back. @throws DomainError NOT_FOUND, FORBIDDEN */
  restore(viewer: SignedInViewer, id: string): Promise<Adoption> {
    return this.put(viewer, id, (adoption) => {
      if (!canRestoreAdoption(viewer, adoption))
        throw forbidden(adoption.takenAway ? whoPutsBack : whoChanges);
      return { withdrawnAt: null, takenAway: false };
    });
  }

  private put(
    viewer: SignedInViewer,
    id: string,
    standing: (adoption: Adoption) => Pick<Adoption, 'withdrawnAt' | 'takenAway'>,
  ): Promise<Adoption> {
    return this.db.transaction(async (tx) => {
      const { adoption, item } = await this.hold(tx, viewer, id);
      const saved = await tx.save(Object.assign(adoption, standing(adoption)));
      await this.recount(tx, item);
      return saved;
    });
  }

  private async hold(
    tx: EntityManager,
    viewer: SignedInViewer,
    id: string,
  ): Promise<{ adoption: Adoption; item: KnowledgeItem }> {
    const found = await tx.findOneBy(Adoption, { id });
    if (!found) throw notFound();
    const item = await this.keeper.hold(tx, viewer, found.itemId);
    // Read again under the lock of the item: a colleague may have been first.
    return { adoption: await tx.findOneByOrFail(Adoption, { id }), item };
  }

  private async recount(tx: EntityManager, item: KnowledgeItem): Promise<void> {
    const adoptionCount = await tx.countBy(Adoption, { itemId: item.id, withdrawnAt: IsNull() });
    // Not `save`: being adopted is no change of the text, so the item keeps its place among what was changed.
    await tx.query('UPDATE knowledge_items SET adoption_count = $2 WHERE id = $1', [item.id, adoptionCount]);
    await this.keeper.refreshDocument(tx, Object.assign(item, { adoptionCount }));
  }

  private async alreadySaid(tx: EntityManager, { personId }: Adoption) {
    const name = personId ? (await tx.findOneBy(Person, { id: personId }))?.name : undefined;
    return text(
      `${name ?? 'Een collega'} schreef hier net al over, namens jullie organisatie. Bekijk dat eerst; wat jij typte staat er nog.`,
      `${name ?? 'A colleague'} has already written about this for your organisation. Look at that first; what you typed is still there.`,
    );
  }
}

const changedMeanwhile = text(
  'Een collega heeft dit net ook veranderd. Bekijk dat eerst; wat jij typte staat er nog.',
  'A colleague has just changed this too. Look at that first; what you typed is still there.',
);
const whoAdopts = text(
  'wie bij een andere organisatie werkt dan die het deelt',
  'somebody who works for another organisation than the one that shares it',
);
const whoChanges = text(
  'wie het schreef, of een redacteur van die organisatie',
  'who wrote it, or an editor of that organisation',
);
const whoPutsBack = text(
  'een coördinator, want die haalde dit weg',
  'a coordinator, because one took this away',
);

function written({ place, sinceYear, experience, adapted, result, contact }: Texts) {
  return {
    place,
    sinceYear: sinceYear ?? null,
    experience: experience.trim(),
    adapted: adapted.trim(),
    result: result.trim(),
    contact: contact ?? null,
  };
}

/** @throws DomainError BAD_USER_INPUT: everybody reads this, so nothing may point to one child */
function assertNoCase({ place, experience, adapted, result }: Texts): void {
  const problems = caseProblems({ place, experience, adapted, result });
  if (problems.length > 0) throw badInput(...problems);
}
