import { Inject, Injectable } from '@nestjs/common';
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
import { DataSource, type EntityManager } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { today } from '../partnership/partnership-dates';
import type { Stance } from './municipality.codes';
import { Municipality } from './municipality.entity';
import { MunicipalityEntry } from './municipality-entry.entity';
import type {
  AnswerMunicipalityEntryInput,
  PlaceOrganisationInput,
  WriteMunicipalityEntryInput,
} from './municipality.input';
import { MunicipalityOrganisation } from './municipality-organisation.entity';
import { canKeepMunicipalities, canPlace, canProposeEntries } from './municipality.policy';
import { standingOf } from './standing';

/** What waits, at most at once. */
const mostWaiting = 100;

/** What changes the register: dated entries, answers to them, and where organisations work. */
@Injectable()
export class MunicipalityService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down how a municipality stands. What a coordinator writes counts at once; what somebody else writes waits.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `onDay`; CONFLICT when the id is taken
   */
  async write(viewer: SignedInViewer, input: WriteMunicipalityEntryInput): Promise<MunicipalityEntry> {
    if (!canProposeEntries(viewer))
      throw forbidden(text('iemand uit het netwerk', 'somebody of the network'));
    const isSettled = canKeepMunicipalities(viewer);
    return this.db.transaction((tx) =>
      this.put(tx, input, {
        status: isSettled ? 'ACCEPTED' : 'PROPOSED',
        writtenById: viewer.personId,
        claimId: null,
        answeredById: isSettled ? viewer.personId : null,
      }),
    );
  }

  /** The same by somebody who writes for the municipality itself; it waits. @throws as `write` */
  writeFor(
    tx: EntityManager,
    claim: { readonly id: string; readonly municipalityId: string },
    input: Omit<WriteMunicipalityEntryInput, 'municipalityId'>,
  ): Promise<MunicipalityEntry> {
    const by = { status: 'PROPOSED', writtenById: null, claimId: claim.id, answeredById: null } as const;
    return this.put(tx, { ...input, municipalityId: claim.municipalityId }, by);
  }

  private async put(
    tx: EntityManager,
    input: WriteMunicipalityEntryInput,
    by: Pick<MunicipalityEntry, 'status' | 'writtenById' | 'claimId' | 'answeredById'>,
  ): Promise<MunicipalityEntry> {
    const { id, municipalityId, recognises, supports, evidence, evidenceUrl = null, onDay } = input;
    if (onDay > today(this.clock)) throw badInput(notYet);
    const municipality = await locked(tx, municipalityId);
    const known = await tx.findOneBy(MunicipalityEntry, { id });
    if (known) {
      const isOwn = known.writtenById === by.writtenById && known.claimId === by.claimId;
      if (isOwn && known.municipalityId === municipalityId) return known;
      throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
    }
    const entry = await tx.save(
      Object.assign(new MunicipalityEntry(), {
        ...{ id, municipalityId, evidence, evidenceUrl, onDay },
        ...{ recognises: recognises as Stance, supports: supports as Stance, answer: null },
        ...by,
      } satisfies Partial<MunicipalityEntry>),
    );
    await this.settle(tx, municipality);
    return entry;
  }

  /** What waits for an answer, the oldest first. @throws DomainError FORBIDDEN */
  async waiting(viewer: SignedInViewer): Promise<MunicipalityEntry[]> {
    if (!canKeepMunicipalities(viewer)) throw forbidden(keepers);
    return this.db.manager.find(MunicipalityEntry, {
      where: { status: 'PROPOSED' },
      order: { id: 'ASC' },
      take: mostWaiting,
    });
  }

  /** Accepts or declines, once. @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT; BAD_USER_INPUT at `answer` */
  async answer(viewer: SignedInViewer, input: AnswerMunicipalityEntryInput): Promise<MunicipalityEntry> {
    if (!canKeepMunicipalities(viewer)) throw forbidden(keepers);
    const { id, accepted, answer = null } = input;
    if (!accepted && !answer) throw badInput(sayWhy);
    return this.db.transaction(async (tx) => {
      const waiting = await tx.findOneBy(MunicipalityEntry, { id });
      if (!waiting) throw notFound();
      const municipality = await locked(tx, waiting.municipalityId);
      // Read again under the lock: a colleague may have answered meanwhile.
      const entry = await tx.findOneByOrFail(MunicipalityEntry, { id });
      const status = accepted ? 'ACCEPTED' : 'DECLINED';
      if (entry.status === status) return entry;
      if (entry.status !== 'PROPOSED') throw conflict(answeredAlready);
      const answered = await tx.save(Object.assign(entry, { status, answer, answeredById: viewer.personId }));
      await this.settle(tx, municipality);
      return answered;
    });
  }

  /** Says that an organisation works in a municipality, or no longer. @throws DomainError FORBIDDEN; NOT_FOUND */
  async place(viewer: SignedInViewer, input: PlaceOrganisationInput): Promise<Municipality> {
    const { municipalityId, organisationId, works } = input;
    if (!canPlace(viewer, organisationId)) {
      throw forbidden(text('een redacteur van die organisatie', 'an editor of that organisation'));
    }
    return this.db.transaction(async (tx) => {
      const municipality = await tx.findOneBy(Municipality, { id: municipalityId });
      if (!municipality || !(await tx.existsBy(Organisation, { id: organisationId }))) throw notFound();
      if (works) {
        await tx
          .createQueryBuilder()
          .insert()
          .into(MunicipalityOrganisation)
          .values({ municipalityId, organisationId, addedById: viewer.personId })
          .orIgnore()
          .execute();
      } else {
        await tx.delete(MunicipalityOrganisation, { municipalityId, organisationId });
      }
      return municipality;
    });
  }

  private async settle(tx: EntityManager, municipality: Municipality): Promise<void> {
    const entries = await tx.findBy(MunicipalityEntry, { municipalityId: municipality.id });
    await tx.save(Object.assign(municipality, standingOf(entries), { version: municipality.version + 1 }));
  }
}

/** Changes of one municipality come one by one. */
async function locked(tx: EntityManager, id: string): Promise<Municipality> {
  const found = await tx.findOne(Municipality, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw notFound();
  return found;
}

const keepers = text('een coördinator', 'a coordinator');
const answeredAlready = text(
  'Een collega heeft hier net al op geantwoord.',
  'A colleague has just answered this already.',
);
const sayWhy = {
  field: 'answer',
  code: 'REQUIRED',
  text: text('Schrijf waarom je dit niet overneemt.', 'Say why you do not take this over.'),
};
const notYet = {
  field: 'onDay',
  code: 'IN_FUTURE',
  text: text(
    'Deze dag moet nog komen. Kies vandaag of eerder.',
    'This day is yet to come. Choose today or before.',
  ),
};
