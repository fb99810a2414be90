import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  dayAsTyped,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { Commitment } from '@verbonden/people/api';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { today } from '../partnership/partnership-dates';
import { Partnership } from '../partnership/partnership.entity';
import { LeavingEnd } from './leaving-end';
import { OrganisationLeaving } from './leaving.entity';
import type { EndMembershipInput, WithdrawLeavingInput } from './leaving.input';
import { canEndMembership } from './leaving.policy';

/** What would end, before anybody presses. */
export interface LeavingAhead {
  readonly organisation: Organisation;
  readonly peopleCount: number;
  readonly roleCount: number;
  readonly commitments: readonly Commitment[];
  /** One that is planned for a day to come. */
  readonly planned: OrganisationLeaving | null;
}

/** An organisation stops taking part, now or on a day to come. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly db: DataSource,
    private readonly ending: LeavingEnd,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND; FORBIDDEN */
  async ahead(viewer: Viewer, slug: string): Promise<LeavingAhead> {
    const tx = this.db.manager;
    const organisation = await tx.findOneBy(Organisation, { slug });
    if (!organisation) throw notFound();
    if (!canEndMembership(viewer, organisation.id)) throw forbidden(keepers);
    const people = await this.ending.peopleOf(tx, organisation.id);
    return {
      organisation,
      peopleCount: people.length,
      roleCount: await tx.countBy(Partnership, { organisationId: organisation.id, until: IsNull() }),
      commitments: await this.ending.commitmentsOf(tx, organisation.id, people),
      planned: await tx.findOneBy(OrganisationLeaving, open(organisation.id)),
    };
  }

  /**
   * Ends everything at once when the day has come, else writes down that it will. Twice is once.
   * @throws DomainError NOT_FOUND; FORBIDDEN; CONFLICT when one is planned; BAD_USER_INPUT at `onDay` before a role began
   */
  async leave(viewer: SignedInViewer, input: EndMembershipInput): Promise<OrganisationLeaving> {
    const { id, organisationId, onDay, words = null, cancelIds } = input;
    return this.db.transaction(async (tx) => {
      await locked(tx, organisationId);
      if (!canEndMembership(viewer, organisationId)) throw forbidden(keepers);
      const known = await tx.findOneBy(OrganisationLeaving, { id });
      if (known?.organisationId === organisationId) return known;
      if (known || (await tx.existsBy(OrganisationLeaving, open(organisationId)))) throw conflict(planned);
      await assertAfterEveryRole(tx, organisationId, onDay);
      const leaving = await tx.save(
        Object.assign(new OrganisationLeaving(), {
          ...{ id, organisationId, onDay, words },
          writtenById: viewer.personId,
          doneAt: null,
          withdrawnAt: null,
        }),
      );
      if (onDay > today(this.clock)) return leaving;
      return this.ending.end(tx, leaving, cancelIds);
    });
  }

  /** They stay after all. @throws DomainError NOT_FOUND; FORBIDDEN; CONFLICT once it was done */
  async withdraw(viewer: SignedInViewer, { id }: WithdrawLeavingInput): Promise<OrganisationLeaving> {
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(OrganisationLeaving, { id });
      if (!known) throw notFound();
      await locked(tx, known.organisationId);
      if (!canEndMembership(viewer, known.organisationId)) throw forbidden(keepers);
      // The round that ends it may be at it at this moment.
      const leaving = await tx.findOneOrFail(OrganisationLeaving, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (leaving.doneAt) throw conflict(done);
      if (leaving.withdrawnAt) return leaving;
      return tx.save(Object.assign(leaving, { withdrawnAt: this.clock.now() }));
    });
  }
}

const open = (organisationId: string) => ({ organisationId, doneAt: IsNull(), withdrawnAt: IsNull() });

async function locked(tx: EntityManager, id: string): Promise<void> {
  const found = await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw notFound();
}

/** A role lasts a day at least: history is closed and never turned round. */
async function assertAfterEveryRole(tx: EntityManager, organisationId: string, onDay: string): Promise<void> {
  const held = await tx.findBy(Partnership, { organisationId, until: IsNull() });
  const last = held
    .map(({ since, knownFrom }) => since ?? knownFrom ?? '')
    .sort()
    .at(-1);
  if (last === undefined || onDay > last) return;
  throw badInput({
    field: 'onDay',
    code: 'BEFORE_START',
    text: text(
      `Kies een dag na ${dayAsTyped(last)}: toen begon een rol.`,
      `Choose a day after ${last}: a role began then.`,
    ),
  });
}

const keepers = text(
  'een redacteur van die organisatie, of een coördinator',
  'an editor of it, or a coordinator',
);
const planned = text('Er staat al een vertrek gepland.', 'A leaving is planned already.');
const done = text('Dit is al gebeurd.', 'This has happened already.');
