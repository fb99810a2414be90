import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { Attempts, CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Municipality } from '../municipality/municipality.entity';
import { claimLimits } from './claim-limits';
import { MunicipalityClaim } from './municipality-claim.entity';
import type {
  AnswerMunicipalityClaimInput,
  ClaimMunicipalityInput,
  InviteMunicipalityInput,
} from './municipality-claim.input';
import { ClaimMailPlan } from './municipality-claim.mail-plan';
import { canAnswerClaims } from './municipality-claim.policy';
import { workAddress } from './work-address';

/** What waits, at most at once. */
const mostWaiting = 100;

/** Who asks to write for a municipality, and what a coordinator says to that. */
@Injectable()
export class MunicipalityClaimService {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly mail: ClaimMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sends a link to an address of the municipality. Whether somebody writes from that address already is told in the
   * mail, never in the answer.
   * @throws DomainError RATE_LIMITED; NOT_FOUND; BAD_USER_INPUT at `email`
   */
  async ask(locale: Locale, networkAddress: string, input: ClaimMunicipalityInput): Promise<void> {
    await this.attempts.take(claimLimits.visitor, networkAddress);
    const municipality = await this.municipality(input.municipalityId);
    const judged = workAddress(input.email, municipality);
    if (judged !== 'AT_WORK')
      throw badInput(judged === 'FREE_MAIL' ? freeMail : elsewhere(municipality.name));
    await this.attempts.take(claimLimits.address, input.email);
    await this.db.transaction(async (tx) => {
      const claim = await this.opened(tx, locale, input, null);
      await this.mail.link(tx, claim);
    });
  }

  /** Invites somebody; what they confirm is accepted already. @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async invite(viewer: SignedInViewer, input: InviteMunicipalityInput): Promise<Municipality> {
    if (!canAnswerClaims(viewer)) throw forbidden(keepers);
    const municipality = await this.municipality(input.municipalityId);
    if (workAddress(input.email, municipality) === 'FREE_MAIL') throw badInput(freeMail);
    await this.db.transaction(async (tx) => {
      const claim = await this.opened(tx, 'nl', input, viewer.personId);
      await this.mail.link(tx, claim);
    });
    return municipality;
  }

  /** Who confirmed an address and waits, the first first. @throws DomainError FORBIDDEN */
  async waiting(viewer: SignedInViewer): Promise<MunicipalityClaim[]> {
    if (!canAnswerClaims(viewer)) throw forbidden(keepers);
    return this.db.manager.find(MunicipalityClaim, {
      where: { status: 'CONFIRMED' },
      order: { id: 'ASC' },
      take: mostWaiting,
    });
  }

  /** Says yes or no, once; they hear it by mail. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT; BAD_USER_INPUT at `answer` */
  async answer(viewer: SignedInViewer, input: AnswerMunicipalityClaimInput): Promise<MunicipalityClaim> {
    if (!canAnswerClaims(viewer)) throw forbidden(keepers);
    const { id, accepted, answer = null } = input;
    if (!accepted && !answer) throw badInput(sayWhy);
    return this.db.transaction(async (tx) => {
      const claim = await tx.findOne(MunicipalityClaim, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!claim) throw notFound();
      const status = accepted ? 'ACCEPTED' : 'DECLINED';
      if (claim.status === status) return claim;
      if (claim.status !== 'CONFIRMED') throw conflict(answeredAlready);
      Object.assign(claim, { status, answer, answeredById: viewer.personId });
      await this.mail.answered(tx, claim);
      return tx.save(claim);
    });
  }

  /** One for each address at a municipality; who was declined may ask again. */
  private async opened(
    tx: EntityManager,
    locale: Locale,
    { municipalityId, name, email }: ClaimMunicipalityInput,
    invitedById: string | null,
  ): Promise<MunicipalityClaim> {
    const askedAt = this.clock.now();
    await tx
      .createQueryBuilder()
      .insert()
      .into(MunicipalityClaim)
      .values({
        ...{ id: newId(), municipalityId, name, email, locale, askedAt },
        ...{ status: 'ASKED', invitedById: null, answeredById: null, answer: null },
      })
      .orIgnore()
      .execute();
    const claim = await tx.findOneOrFail(MunicipalityClaim, {
      where: { municipalityId, email },
      lock: { mode: 'pessimistic_write' },
    });
    if (claim.status === 'DECLINED' || claim.status === 'ASKED')
      Object.assign(claim, { status: 'ASKED', name });
    // Who waits already and is invited now needs no second look.
    if (invitedById !== null && claim.status === 'CONFIRMED') claim.status = 'ACCEPTED';
    claim.invitedById = invitedById ?? claim.invitedById;
    claim.askedAt = askedAt;
    return tx.save(claim);
  }

  private async municipality(id: string): Promise<Municipality> {
    const found = await this.db.manager.findOneBy(Municipality, { id });
    if (!found || found.untilYear !== null) throw notFound();
    return found;
  }
}

const keepers = text('een coördinator', 'a coordinator');
const answeredAlready = text(
  'Een collega heeft hier net al op geantwoord.',
  'A colleague has just answered this already.',
);
const sayWhy = {
  field: 'answer',
  code: 'REQUIRED',
  text: text('Schrijf waarom dit niet kan.', 'Say why this cannot be.'),
};
const freeMail = {
  field: 'email',
  code: 'FREE_MAIL',
  text: text(
    'Dit adres kan iedereen hebben. Gebruik het adres van je werk bij de gemeente.',
    'Anybody can have this address. Use the address of your work at the municipality.',
  ),
};
const elsewhere = (name: string) => ({
  field: 'email',
  code: 'NOT_OF_THE_MUNICIPALITY',
  text: text(
    `Voor zover wij weten is dit geen adres van de gemeente ${name}. Klopt het wel? Vraag de coördinator om je uit te nodigen.`,
    `As far as we know this is not an address of the municipality of ${name}. Is it? Ask the coordinator to invite you.`,
  ),
});
