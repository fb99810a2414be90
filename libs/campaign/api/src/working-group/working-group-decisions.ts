import { Injectable } from '@nestjs/common';
import { badInput, conflict, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { WorkingGroup } from './working-group';
import { WorkingGroupDecision } from './working-group-decision.entity';
import { mostDecisions } from './working-group-limits';
import type { NoteWorkingGroupDecisionInput } from './working-group.input';

/** The log of decisions of a space. There is no way to change one: who thinks otherwise notes a new one. */
@Injectable()
export class WorkingGroupDecisions {
  constructor(
    private readonly db: DataSource,
    private readonly group: WorkingGroup,
  ) {}

  /** The latest first. */
  of(editionId: string): Promise<WorkingGroupDecision[]> {
    return this.db.manager.find(WorkingGroupDecision, {
      where: { editionId },
      order: { decidedOn: 'DESC', id: 'DESC' },
      take: mostDecisions,
    });
  }

  /** The editions before this one in which something was decided, the latest first. */
  earlier({ beginsOn }: CampaignEdition): Promise<CampaignEdition[]> {
    return this.db.manager
      .createQueryBuilder(CampaignEdition, 'edition')
      .where('edition.begins_on < :beginsOn', { beginsOn })
      .andWhere('EXISTS (SELECT FROM working_group_decisions noted WHERE noted.edition_id = edition.id)')
      .orderBy('edition.begins_on', 'DESC')
      .limit(20)
      .getMany();
  }

  /**
   * Notes a decision, if need be in the place of an earlier one; the same id twice is one.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when another took that place already
   */
  note(viewer: SignedInViewer, input: NoteWorkingGroupDecisionInput): Promise<WorkingGroupDecision> {
    const { id, editionId, what, why, decidedOn, supersedesId = null } = input;
    return this.db.transaction(async (tx) => {
      await this.group.openSpace(tx, viewer, editionId);
      const known = await tx.findOneBy(WorkingGroupDecision, { id });
      const given = { editionId, what, why, decidedOn, supersedesId };
      if (known && Object.entries(given).every(([key, value]) => known[key as keyof typeof given] === value))
        return known;
      if (known) throw conflict(neverChanged);
      if (decidedOn > this.group.today()) throw badInput(notYet);
      if (supersedesId) await assertCanTakePlace(tx, { editionId, decidedOn, supersedesId });
      if ((await tx.countBy(WorkingGroupDecision, { editionId })) >= mostDecisions) throw badInput(tooMany);
      return tx.save(Object.assign(new WorkingGroupDecision(), given, { id, notedById: viewer.personId }));
    });
  }
}

/** @throws DomainError BAD_USER_INPUT, CONFLICT */
async function assertCanTakePlace(
  tx: EntityManager,
  {
    editionId,
    decidedOn,
    supersedesId,
  }: { readonly editionId: string; readonly decidedOn: string; readonly supersedesId: string },
): Promise<void> {
  const old = await tx.findOneBy(WorkingGroupDecision, { id: supersedesId, editionId });
  if (!old) throw badInput(unknown);
  if (decidedOn < old.decidedOn) throw badInput(beforeOld);
  if (await tx.existsBy(WorkingGroupDecision, { supersedesId })) throw conflict(alreadyTaken);
}

const neverChanged = text(
  'Een besluit verandert niet meer. Noteer een nieuw besluit dat ervoor in de plaats komt.',
  'A decision is not changed any more. Note a new one that takes its place.',
);
const alreadyTaken = text(
  'Voor dit besluit is al een ander in de plaats gekomen. Kijk wat er nu staat; wat je typte staat er nog.',
  'Another decision took the place of this one already. Look at what is there now; what you typed is still there.',
);
const notYet = {
  field: 'decidedOn',
  code: 'FUTURE',
  text: text(
    'Die dag moet nog komen. Kies vandaag of eerder.',
    'That day is yet to come. Choose today or before.',
  ),
};
const beforeOld = {
  field: 'decidedOn',
  code: 'BEFORE_OLD',
  text: text(
    'Het besluit waar dit voor in de plaats komt, is van later.',
    'The decision that this takes the place of is of a later day.',
  ),
};
const unknown = {
  field: 'supersedesId',
  code: 'UNKNOWN',
  text: text('Dit besluit staat niet in deze werkgroep.', 'This decision is not in this working group.'),
};
const tooMany = {
  field: 'what',
  code: 'TOO_MANY',
  text: text(
    `Er staan hier hooguit ${mostDecisions} besluiten.`,
    `There are ${mostDecisions} decisions here at most.`,
  ),
};
