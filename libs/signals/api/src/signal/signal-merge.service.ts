import { Inject, Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Ask } from '../ask/ask.entity';
import { SignalHistory } from '../history/signal-history';
import { SignalMailPlan } from '../mail/signal-mail-plan';
import { organisationOf, SignalKeeper } from './signal-keeper';
import { Signal } from './signal.entity';
import type { MergeSignalsInput } from './signal.input';

/** Bundling: a double goes into another signal, and nothing of it is lost. */
@Injectable()
export class SignalMergeService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly history: SignalHistory,
    private readonly mail: SignalMailPlan,
    private readonly search: SearchIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Who recognised the double recognises the other one now, and so does who raised it. Its history is read with that of
   * the other one, and its address leads there.
   * @returns the signal that stays
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (it is taken up, or merged already), BAD_USER_INPUT
   */
  async merge(viewer: SignedInViewer, { id, intoId }: MergeSignalsInput): Promise<Signal> {
    if (id === intoId) throw badInput(itself);
    return this.db.transaction(async (tx) => {
      // Both rows are locked in the order of their ids, so that two merges the other way round do not wait for each other.
      await tx.query('SELECT 1 FROM signals WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [[id, intoId]]);
      const { signal: double } = await this.keeper.take(tx, viewer, 'MERGE', id);
      // People are writing replies to it; their asker closes it with what helped.
      if (await tx.existsBy(Ask, { signalId: id })) throw conflict(isAsked);
      const stays = await tx.findOneBy(Signal, { id: intoId });
      if (!stays) throw notFound();
      if (stays.mergedIntoId) throw badInput(isDouble);
      await this.moveRecognitions(tx, double, stays);
      await tx.update(Signal, { mergedIntoId: double.id }, { mergedIntoId: stays.id });
      await tx.update(Signal, { id: double.id }, { mergedIntoId: stays.id });
      await this.history.note(tx, double.id, {
        what: 'MERGED',
        at: this.clock.now(),
        personId: viewer.personId,
        organisationId: organisationOf(viewer),
      });
      await this.search.remove(tx, [double.id]);
      await this.mail.merged(tx, double, viewer.personId);
      return stays;
    });
  }

  /** Each person once; who raised the one that stays does not recognise it besides. Who wanted no mail gets none. */
  private async moveRecognitions(tx: EntityManager, double: Signal, stays: Signal): Promise<void> {
    await tx.query(
      `INSERT INTO signal_recognitions (id, signal_id, person_id, organisation_id, wants_mail)
       SELECT gen_random_uuid(), $2, person_id, organisation_id, wants_mail
       FROM (SELECT person_id, organisation_id, wants_mail FROM signal_recognitions WHERE signal_id = $1
             UNION ALL SELECT $3::uuid, NULL, true WHERE $3::uuid IS NOT NULL) AS known
       WHERE person_id IS DISTINCT FROM $4::uuid
       ON CONFLICT (signal_id, person_id) DO UPDATE SET
         wants_mail = signal_recognitions.wants_mail AND excluded.wants_mail,
         organisation_id = coalesce(signal_recognitions.organisation_id, excluded.organisation_id)`,
      [double.id, stays.id, double.raisedById, stays.raisedById],
    );
  }
}

const isAsked = text(
  'Over deze vraag zijn leden gevraagd. Voeg het andere signaal hierbij, of laat wie het vroeg afsluiten.',
  'Members were asked about this question. Merge the other signal into it, or let who asked close it.',
);
const itself = {
  field: 'intoId',
  code: 'ITSELF',
  text: text('Kies een ander signaal dan dit.', 'Choose another signal than this one.'),
};
const isDouble = {
  field: 'intoId',
  code: 'IS_DOUBLE',
  text: text(
    'Dat signaal is zelf al samengevoegd. Kies het signaal dat bleef.',
    'That signal was merged itself. Choose the one that stayed.',
  ),
};
