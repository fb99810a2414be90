import { Injectable } from '@nestjs/common';
import { forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { loader, newId, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Signal } from '../signal/signal.entity';
import { organisationOf, SignalKeeper } from '../signal/signal-keeper';
import { canRecognise } from '../signals.policy';
import { Recognition } from './recognition.entity';
import type { RecogniseSignalInput, SignalMailLink, UnrecogniseSignalInput } from './recognition.input';

/** Who else knows a signal, and who hears of it. */
@Injectable()
export class RecognitionService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: SignalKeeper,
    private readonly links: SignedLinks,
  ) {}

  /** How many people recognise a signal. */
  readonly counts = loader<string, number>(async (ids) => {
    const rows = await this.db.query<{ id: string; count: number }[]>(
      `SELECT signal_id AS id, count(*)::int AS count FROM signal_recognitions
       WHERE signal_id = ANY ($1) GROUP BY signal_id`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** The organisations that may be named with it, most people first, at most twelve. */
  readonly organisationIds = loader<string, string[]>(async (ids) => {
    const rows = await this.db.query<{ id: string; organisations: string[] }[]>(
      `SELECT signal_id AS id, (array_agg(organisation_id ORDER BY people DESC, organisation_id))[1:12] AS organisations
       FROM (SELECT signal_id, organisation_id, count(*) AS people FROM signal_recognitions
             WHERE signal_id = ANY ($1) AND organisation_id IS NOT NULL GROUP BY 1, 2) AS named
       GROUP BY signal_id`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, organisations }) => [id, organisations]));
  }, []);

  /** True by "<signal id> <person id>" when that person recognises it. */
  readonly own = loader<string, boolean>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const found = await this.db.getRepository(Recognition).findBy({
      signalId: In(pairs.map(([signalId]) => signalId)),
      personId: In(pairs.map(([, personId]) => personId)),
    });
    return new Map(found.map(({ signalId, personId }) => [`${signalId} ${personId}`, true]));
  }, false);

  /** 'Dit speelt bij ons ook': once a person; again changes only what others see. @throws DomainError NOT_FOUND, FORBIDDEN */
  async recognise(viewer: SignedInViewer, { id, showOrganisation }: RecogniseSignalInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const signal = await this.keeper.get(tx, viewer, id);
      if (!canRecognise(viewer, signal))
        throw forbidden(text('een ander, zolang het open is', 'somebody else, while it is open'));
      await tx.upsert(
        Recognition,
        {
          id: newId(),
          signalId: signal.id,
          personId: viewer.personId,
          organisationId: showOrganisation ? organisationOf(viewer) : null,
          wantsMail: true,
        },
        ['signalId', 'personId'],
      );
      return signal;
    });
  }

  /** Takes it back; it was as if never said. @throws DomainError NOT_FOUND */
  async unrecognise(viewer: SignedInViewer, { id }: UnrecogniseSignalInput): Promise<Signal> {
    return this.db.transaction(async (tx) => {
      const signal = await this.keeper.get(tx, viewer, id);
      await tx.delete(Recognition, { signalId: signal.id, personId: viewer.personId });
      return signal;
    });
  }

  /** What a link in a mail is about. @throws DomainError NOT_FOUND when it was altered, or taken back meanwhile */
  async byLink(token: string): Promise<SignalMailLink> {
    const id = this.links.findId('signal-mail', token);
    const recognition = id ? await this.db.getRepository(Recognition).findOneBy({ id }) : null;
    const signal =
      recognition && (await this.db.getRepository(Signal).findOneBy({ id: recognition.signalId }));
    if (!recognition || !signal) throw notFound();
    return { signalId: signal.id, title: signal.title, wantsMail: recognition.wantsMail };
  }

  /** No mail about this signal any more, without signing in; twice is once. @throws DomainError NOT_FOUND */
  async stopMail(token: string): Promise<SignalMailLink> {
    const about = await this.byLink(token);
    const id = this.links.findId('signal-mail', token)!;
    await this.db.getRepository(Recognition).update({ id }, { wantsMail: false });
    return { ...about, wantsMail: false };
  }
}
