import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, notFound, text } from '@verbonden/shared/kernel';
import { Attempts, CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Municipality } from '../municipality/municipality.entity';
import { MunicipalityEntry } from '../municipality/municipality-entry.entity';
import { MunicipalityService } from '../municipality/municipality.service';
import { claimLimits } from './claim-limits';
import { linkDays } from './municipality-claim.codes';
import { MunicipalityClaim } from './municipality-claim.entity';
import type { WriteClaimedEntryInput } from './municipality-claim.input';
import { ClaimMailPlan } from './municipality-claim.mail-plan';
import { canWriteFor } from './municipality-claim.policy';

/** What the link of somebody who writes for a municipality leads to. */
export interface LinkedClaim {
  readonly claim: MunicipalityClaim;
  readonly municipality: Municipality;
  /** What they wrote, the newest first. */
  readonly entries: readonly MunicipalityEntry[];
  /** The days in which the button could be pressed are over. */
  readonly isOver: boolean;
}

/** How much of what somebody wrote is shown. */
const mostEntries = 20;

/** What somebody does with the link in their mail, without an account. Looking changes nothing (P12). */
@Injectable()
export class ClaimLinkService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly attempts: Attempts,
    private readonly register: MunicipalityService,
    private readonly mail: ClaimMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND for an altered link, and for one of who stopped */
  async find(token: string): Promise<LinkedClaim> {
    const claim = await this.db.manager.findOneBy(MunicipalityClaim, { id: this.idIn(token) });
    if (!claim) throw notFound();
    return this.told(this.db.manager, claim);
  }

  /**
   * They work there. Who was invited may write at once; else a coordinator looks first.
   * @throws DomainError NOT_FOUND; CONFLICT when the days are over
   */
  async confirm(token: string): Promise<LinkedClaim> {
    return this.db.transaction(async (tx) => {
      const claim = await this.locked(tx, token);
      if (claim.status !== 'ASKED') return this.told(tx, claim);
      if (this.isOver(claim)) throw conflict(tooLate);
      claim.status = claim.invitedById ? 'ACCEPTED' : 'CONFIRMED';
      await tx.save(claim);
      if (claim.status === 'ACCEPTED') await this.mail.answered(tx, claim);
      return this.told(tx, claim);
    });
  }

  /** They stop, or it was not them: name and address are erased. What was taken over stays. @throws DomainError NOT_FOUND */
  async end(token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id } = await this.locked(tx, token);
      await this.mail.drop(tx, id);
      await tx.delete(MunicipalityEntry, { claimId: id, status: 'PROPOSED' });
      await tx.delete(MunicipalityClaim, { id });
    });
  }

  /** Proposes how their municipality stands. @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT, RATE_LIMITED */
  async write({ token, ...input }: WriteClaimedEntryInput): Promise<MunicipalityEntry> {
    await this.attempts.take(claimLimits.entries, this.idIn(token));
    return this.db.transaction(async (tx) => {
      const claim = await this.locked(tx, token);
      if (!canWriteFor(claim)) throw conflict(notYet);
      // It is in use: its year begins again.
      await tx.update(MunicipalityClaim, { id: claim.id }, { updatedAt: this.clock.now() });
      return this.register.writeFor(tx, claim, input);
    });
  }

  private async told(tx: EntityManager, claim: MunicipalityClaim): Promise<LinkedClaim> {
    const [municipality, entries] = await Promise.all([
      tx.findOneByOrFail(Municipality, { id: claim.municipalityId }),
      tx.find(MunicipalityEntry, {
        where: { claimId: claim.id },
        order: { id: 'DESC' },
        take: mostEntries,
      }),
    ]);
    return { claim, municipality, entries, isOver: claim.status === 'ASKED' && this.isOver(claim) };
  }

  private async locked(tx: EntityManager, token: string): Promise<MunicipalityClaim> {
    const claim = await tx.findOne(MunicipalityClaim, {
      where: { id: this.idIn(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!claim) throw notFound();
    return claim;
  }

  private isOver({ askedAt }: MunicipalityClaim): boolean {
    return this.clock.now().getTime() > askedAt.getTime() + linkDays * 86_400_000;
  }

  private idIn(token: string): string {
    const id = this.links.findId('municipality-claim', token);
    if (!id) throw notFound();
    return id;
  }
}

const tooLate = text(
  'Deze link werkte twee weken. Vraag op de pagina van de gemeente een nieuwe.',
  'This link worked for two weeks. Ask for a new one on the page of the municipality.',
);
const notYet = text(
  'Een coördinator kijkt er nog naar. Je krijgt een mail zodra je kunt schrijven.',
  'A coordinator is still looking at it. You get a mail as soon as you can write.',
);
