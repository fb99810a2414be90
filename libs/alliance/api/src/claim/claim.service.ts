import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  type FieldProblem,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { Admission } from '@verbonden/people/api';
import { Attempts, CLOCK, RetentionRules, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { joiningLimits } from '../application/joining-limits';
import type { Visitor } from '../application/application-receiving.service';
import { Organisation } from '../organisation/organisation.entity';
import { belongsTo, claimDomain } from './claim-domain';
import { ClaimMailPlan } from './claim-mail-plan';
import { decidedClaimRetention, unconfirmedClaimRetention } from './claim-retention';
import { OrganisationClaim } from './claim.entity';
import type { AnswerClaimInput, ClaimOrganisationInput } from './claim.input';
import { canAnswerClaims, claimsOf } from './claim.policy';

/** What waits, at most at once. */
const mostWaiting = 100;

/** Who works at an organisation that is there already asks to keep its page, without an account. */
@Injectable()
export class ClaimService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly links: SignedLinks,
    private readonly admission: Admission,
    private readonly mail: ClaimMailPlan,
    private readonly retention: RetentionRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.register(unconfirmedClaimRetention, decidedClaimRetention);
  }

  /**
   * Sends a link to an address at the domain of the website: who reads mail there works there.
   * @throws DomainError RATE_LIMITED; NOT_FOUND; BAD_USER_INPUT at `email` for any other address
   */
  async claim({ viewer, networkAddress }: Visitor, input: ClaimOrganisationInput): Promise<void> {
    if (input.subject) return;
    await this.attempts.take(joiningLimits.visitor, networkAddress);
    const { id, organisationId, name, email, jobTitle = null } = input;
    const organisation = await this.db.manager.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw notFound();
    if (!belongsTo(email, organisation.website)) throw badInput(elsewhere(organisation));
    await this.attempts.take(joiningLimits.address, email);
    await this.db.transaction(async (tx) => {
      if (await tx.existsBy(OrganisationClaim, { id })) return;
      const claim = Object.assign(new OrganisationClaim(), {
        ...{ id, organisationId, name, email, jobTitle },
        status: 'UNCONFIRMED',
        locale: viewer.locale,
        createdAt: this.clock.now(),
        confirmedAt: null,
        decidedAt: null,
        decidedById: null,
        reason: null,
      } satisfies Partial<OrganisationClaim>);
      await tx.createQueryBuilder().insert().into(OrganisationClaim).values(claim).orIgnore().execute();
      await this.mail.confirm(tx, claim);
    });
  }

  /** @throws DomainError NOT_FOUND for an altered link, or when it was erased */
  async byLink(token: string): Promise<OrganisationClaim> {
    const id = this.links.findId('claim', token);
    const found = id && (await this.db.manager.findOneBy(OrganisationClaim, { id }));
    if (!found) throw notFound();
    return found;
  }

  /** The address is right: it waits for an editor, or without editors for a coordinator. Twice is once. */
  async confirm(token: string): Promise<OrganisationClaim> {
    const { id } = await this.byLink(token);
    return this.db.transaction(async (tx) => {
      const claim = await this.locked(tx, id);
      if (claim.status !== 'UNCONFIRMED') return claim;
      const waiting = await tx.save(
        Object.assign(claim, { status: 'WAITING', confirmedAt: this.clock.now() }),
      );
      await this.mail.waiting(tx, waiting);
      return waiting;
    });
  }

  /** What the viewer can answer, the oldest first. */
  async waiting(viewer: Viewer): Promise<OrganisationClaim[]> {
    const own = claimsOf(viewer);
    return this.db.manager.find(OrganisationClaim, {
      where: { status: 'WAITING', ...(own === null ? {} : { organisationId: In(own) }) },
      order: { id: 'ASC' },
      take: mostWaiting,
    });
  }

  /**
   * Says yes or no, once. A yes makes an editor, and ends the other claims of that organisation: two cannot both win.
   * @throws DomainError NOT_FOUND; FORBIDDEN; CONFLICT when it was answered otherwise; BAD_USER_INPUT at `reason`
   */
  async answer(viewer: SignedInViewer, input: AnswerClaimInput): Promise<OrganisationClaim> {
    const { id, accepted, reason = null } = input;
    if (!accepted && !reason) throw badInput(sayWhy);
    return this.db.transaction(async (tx) => {
      const claim = await this.locked(tx, id);
      if (!canAnswerClaims(viewer, claim.organisationId)) throw forbidden(keepers);
      const status = accepted ? 'APPROVED' : 'DECLINED';
      if (claim.status === status) return claim;
      if (claim.status !== 'WAITING') throw conflict(answeredAlready);
      const decided = { decidedAt: this.clock.now(), decidedById: viewer.personId };
      await tx.save(Object.assign(claim, { status, ...decided, reason: accepted ? null : reason }));
      if (accepted) await this.letIn(tx, viewer, claim, decided);
      else await this.mail.declined(tx, claim);
      return claim;
    });
  }

  private async letIn(
    tx: EntityManager,
    viewer: SignedInViewer,
    claim: OrganisationClaim,
    decided: Pick<OrganisationClaim, 'decidedAt' | 'decidedById'>,
  ): Promise<void> {
    const { name, email, organisationId } = claim;
    const invitationId = await this.admission.admit(tx, viewer, {
      ...{ name, email, organisationId },
      role: 'EDITOR',
    });
    await this.mail.approved(tx, claim, invitationId);
    const others = await tx.findBy(OrganisationClaim, {
      organisationId,
      status: In(['WAITING', 'UNCONFIRMED']),
    });
    for (const other of others) {
      const wasSeen = other.status === 'WAITING';
      await tx.save(Object.assign(other, { status: 'OVERTAKEN', ...decided }));
      if (wasSeen) await this.mail.declined(tx, other);
    }
  }

  /** Claims of one organisation are answered one by one: its row is the lock. @throws DomainError NOT_FOUND */
  private async locked(tx: EntityManager, id: string): Promise<OrganisationClaim> {
    const known = await tx.findOneBy(OrganisationClaim, { id });
    if (!known) throw notFound();
    await tx.findOneOrFail(Organisation, {
      where: { id: known.organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    // Read again under the lock: somebody may have answered meanwhile.
    return tx.findOneByOrFail(OrganisationClaim, { id });
  }
}

function elsewhere({ name, website }: Organisation): FieldProblem {
  const domain = claimDomain(website);
  return {
    field: 'email',
    code: 'OTHER_DOMAIN',
    text: domain
      ? text(
          `Gebruik je adres van ${name}: dat eindigt op ${domain}. Heb je dat niet? Vraag dan om mee te doen.`,
          `Use your address of ${name}: it ends in ${domain}. Do you not have one? Then ask to join.`,
        )
      : text(
          `Aan een adres zien we niet wie bij ${name} werkt. Vraag om mee te doen, dan kijkt een coördinator mee.`,
          `No address shows who works at ${name}. Ask to join, and a coordinator looks at it.`,
        ),
  };
}

const keepers = text(
  'een redacteur van die organisatie, of een coördinator',
  'an editor of it, or a coordinator',
);
const answeredAlready = text(
  'Hier is net al op geantwoord, of een collega was eerder.',
  'This was answered just now, or a colleague was earlier.',
);
const sayWhy: FieldProblem = {
  field: 'reason',
  code: 'MISSING',
  text: text('Schrijf op waarom niet, de aanvrager leest dit.', 'Say why not, the claimant reads this.'),
};
