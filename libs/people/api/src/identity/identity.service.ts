import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import {
  type Clock,
  conflict,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, newId, type RequestContext } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { ProofOfSelf } from '../account/proof-of-self';
import { PersonService } from '../person/person.service';
import { SecondStepService } from '../second-factor/second-step.service';
import { SessionService } from '../session/session.service';
import { Identity } from './identity.entity';
import type { LinkIdentityInput } from './identity.input';
import { canKeepIdentity } from './identity.policy';
import type { IdentityArrival, SignInProvider } from './identity.types';
import { IdentityVisit } from './identity-visit.entity';
import { type CameBack, IdentityVisitService } from './identity-visit.service';
import { OidcStrategies } from './oidc-strategies';
import type { ToldIdentity } from './told-identity';
import { visitMark } from './visiting-browser';

/** Which places elsewhere people sign in at, and who they are there. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: DataSource,
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    private readonly sessions: SessionService,
    private readonly visits: IdentityVisitService,
    private readonly strategies: OidcStrategies,
    private readonly step: SecondStepService,
    private readonly proof: ProofOfSelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  providers(locale: Locale): SignInProvider[] {
    return this.strategies.providers.map(({ key, name }) => ({ key, name: name[locale] }));
  }

  /** The provider of an identity; null for one that an administrator took away since. */
  providerOf({ issuer }: Pick<Identity, 'issuer'>, locale: Locale): SignInProvider | null {
    const found = this.strategies.providers.find((each) => each.issuer === issuer);
    return found ? { key: found.key, name: found.name[locale] } : null;
  }

  /** Whose identity this is, by issuer and subject alone; null for nobody's, and for who is suspended. */
  async use({ issuer, subject }: ToldIdentity): Promise<string | null> {
    const [rows] = await this.db.query<[{ person_id: string }[], number]>(
      `UPDATE identities i SET last_used_on = ($3::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date
       FROM accounts a WHERE i.issuer = $1 AND i.subject = $2 AND a.person_id = i.person_id AND a.suspended_at IS NULL
       RETURNING i.person_id`,
      [issuer, subject, this.clock.now()],
    );
    return rows[0]?.person_id ?? null;
  }

  /**
   * Starts a session, and says where to go: a second step they have or need, the page that was wanted, else their own.
   * Who took a second step there that an administrator believes, took it here.
   */
  async signIn(
    personId: string,
    { back, told }: CameBack,
    request: Request,
    response: Response,
  ): Promise<string> {
    const strength = told.tookSecondStep ? 'STRONG' : 'PLAIN';
    const isIn = await this.step.entersAtOnce(personId, { req: request, res: response }, strength);
    if (!isIn) return `/inloggen/tweede-stap${back ? `?terug=${encodeURIComponent(back)}` : ''}`;
    if (await this.sessions.withholds(request)) return '/mijn/account/tweede-stap';
    if (back) return back;
    const { roles } = await this.sessions.viewerFor(personId);
    return roles.some(({ role }) => role === 'COORDINATOR') ? '/bureau' : '/mijn';
  }

  async arrival({ viewer, req }: RequestContext): Promise<IdentityArrival | null> {
    const visit = await this.visits.findArrival(visitMark.of(req));
    return visit ? this.asArrival(visit, viewer) : null;
  }

  own({ personId }: SignedInViewer): Promise<Identity[]> {
    return this.db.getRepository(Identity).find({ where: { personId }, order: { id: 'ASC' }, take: 50 });
  }

  /**
   * Links who came back with this browser to who is signed in, after they saw which account elsewhere it is: only they
   * can know that it is theirs. Their mailbox hears of it.
   * @throws DomainError NOT_FOUND when nobody came back (any more), CONFLICT when it is linked already; as
   *   `ProofOfSelf.assertRecent`
   */
  async link(
    viewer: SignedInViewer,
    { arrivalId, password }: LinkIdentityInput,
    context: RequestContext,
  ): Promise<Identity> {
    const visit = await this.visits.findArrival(visitMark.of(context.req));
    if (!visit?.issuer || !visit.subject || visit.id !== arrivalId) throw notFound();
    await this.proof.assertRecent(viewer.personId, password ?? null, context);
    const { issuer, subject, address } = visit;
    const linked = await this.db.transaction(async (tx) => {
      const id = newId();
      const inserted = await tx.query<unknown[]>(
        `INSERT INTO identities (id, person_id, issuer, subject, address) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, viewer.personId, issuer, subject, address],
      );
      if (inserted.length === 0) throw linkedAlready();
      await tx.delete(IdentityVisit, { id: visit.id });
      await this.tellOwner(tx, viewer, id);
      return tx.findOneByOrFail(Identity, { id });
    });
    visitMark.takeAway(context.res);
    return linked;
  }

  /** From now on nobody signs in here with it. @throws DomainError NOT_FOUND */
  async unlink(viewer: SignedInViewer, id: string): Promise<void> {
    const identity = await this.db.getRepository(Identity).findOneBy({ id });
    if (!identity || !canKeepIdentity(viewer, identity)) throw notFound();
    await this.db.getRepository(Identity).delete({ id });
  }

  private asArrival(
    { id, providerKey, address, addressVouched }: IdentityVisit,
    { locale }: Viewer,
  ): IdentityArrival {
    const provider = this.providers(locale).find(({ key }) => key === providerKey);
    if (!provider) throw notFound();
    return { id, provider, address, addressVouched };
  }

  private async tellOwner(tx: EntityManager, { personId }: SignedInViewer, id: string): Promise<void> {
    const kind = 'people.identity-linked';
    const to = (await this.persons.mailAddresses(tx, [personId])).get(personId);
    if (!to) return;
    await this.mail.plan(tx, [
      {
        ...{ kind, personId, toName: to.name, toAddress: to.address, locale: to.locale, subjectId: id },
        ...{ contextId: null, dedupeKey: `${kind}/${id}`, dueAt: this.clock.now() },
      },
    ]);
  }
}

/** The same whether it is linked to the viewer or to somebody else. */
function linkedAlready() {
  return conflict(
    text(
      'Dit account is al gekoppeld. Log daar in met het andere account, of vraag een coördinator om hulp.',
      'This account is linked already. Sign in there with your other account, or ask a coordinator for help.',
    ),
  );
}
