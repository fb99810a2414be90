import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Locale } from '@verbonden/shared/kernel';
import { CLOCK, newId, type OidcProvider } from '@verbonden/shared/server';
import { DataSource, MoreThan } from 'typeorm';
import { IdentityVisit, visitMinutes } from './identity-visit.entity';
import { OidcStrategies, VisitFailed } from './oidc-strategies';
import type { ToldIdentity } from './told-identity';

/** Where a visit came from, and where it should end. */
export interface Wanted {
  readonly back: string | null;
  readonly locale: Locale;
}

/** Somebody who came back from a provider. */
export interface CameBack extends Wanted {
  readonly visitId: string;
  readonly told: ToldIdentity;
}

/** Going to another place to sign in, and coming back from it. */
@Injectable()
export class IdentityVisitService {
  constructor(
    private readonly db: DataSource,
    private readonly strategies: OidcStrategies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Where to send the browser. @throws VisitFailed */
  async begin(provider: OidcProvider, browserHash: string, { back, locale }: Wanted): Promise<string> {
    const { url, checks } = await this.strategies.begin(provider);
    const expiresAt = new Date(this.clock.now().getTime() + visitMinutes * 60_000);
    const visit = {
      id: newId(),
      browserHash,
      providerKey: provider.key,
      checks: checks as object,
      back,
      locale,
      expiresAt,
    };
    await this.db.getRepository(IdentityVisit).insert(visit);
    return url;
  }

  /**
   * Who came back with this browser. What had to fit is taken before it is looked at, so that an answer, right or wrong,
   * is good for one try.
   * @throws VisitFailed
   */
  async comeBack(provider: OidcProvider, browserHash: string, query: string): Promise<CameBack> {
    const visit = await this.takeChecks(provider, browserHash);
    if (!visit?.checks) throw new VisitFailed('NOT_RIGHT');
    const { id: visitId, back, locale, checks } = visit;
    return { visitId, back, locale, told: await this.strategies.finish(provider, checks, query) };
  }

  /** Keeps who came back, until they have said who they are here. */
  async keep({ visitId, told }: CameBack): Promise<void> {
    const { issuer, subject, address, addressVouched } = told;
    await this.db
      .getRepository(IdentityVisit)
      .update({ id: visitId }, { issuer, subject, address, addressVouched });
  }

  /** Who came back with this browser and is not known here yet, or null. */
  async findArrival(browserHash: string | null): Promise<IdentityVisit | null> {
    if (!browserHash) return null;
    const visit = await this.db
      .getRepository(IdentityVisit)
      .findOneBy({ browserHash, expiresAt: MoreThan(this.clock.now()) });
    return visit?.subject && this.strategies.findByKey(visit.providerKey) ? visit : null;
  }

  /** The language that somebody left in; Dutch for a browser that is on no visit. */
  async localeOf(browserHash: string): Promise<Locale> {
    return (await this.db.getRepository(IdentityVisit).findOneBy({ browserHash }))?.locale ?? 'nl';
  }

  async forget(visitId: string): Promise<void> {
    await this.db.getRepository(IdentityVisit).delete({ id: visitId });
  }

  private takeChecks({ key }: OidcProvider, browserHash: string): Promise<IdentityVisit | null> {
    return this.db.transaction(async (tx) => {
      const visit = await tx.findOne(IdentityVisit, {
        where: { browserHash, providerKey: key, expiresAt: MoreThan(this.clock.now()) },
        lock: { mode: 'pessimistic_write' },
      });
      if (visit) await tx.update(IdentityVisit, { id: visit.id }, { checks: null });
      return visit;
    });
  }
}
