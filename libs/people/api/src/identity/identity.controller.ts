import { Controller, Get, Logger, Param, Query, Req, Res } from '@nestjs/common';
import { DomainError, isSignedIn, type Locale } from '@verbonden/shared/kernel';
import { Attempts, type OidcProvider } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { SessionService } from '../session/session.service';
import { IdentityService } from './identity.service';
import { visitLimit } from './identity-limits';
import { type CameBack, IdentityVisitService } from './identity-visit.service';
import { OidcStrategies, VisitFailed } from './oidc-strategies';
import { visitMark } from './visiting-browser';

/** What the page to sign in says when somebody is not signed in. */
const words = { UNREACHABLE: 'onbereikbaar', STOPPED: 'gestopt', NOT_RIGHT: 'opnieuw' } as const;
/** A page of ours: what begins with two slashes, or a backslash, is another site to some browsers. */
const ownPage = /^\/(?![/\\])[^\s\\]{0,499}$/;

/**
 * The doors to another place to sign in, and back. They only send a browser on; what they have to say, a page says.
 * Whoever comes back and is not known here is not let in by their address: they sign in first, and then say that both are
 * them (docs/decisions/0020).
 */
@Controller('inloggen/oidc')
export class IdentityController {
  private readonly log = new Logger('Identities');

  constructor(
    private readonly strategies: OidcStrategies,
    private readonly visits: IdentityVisitService,
    private readonly identities: IdentityService,
    private readonly sessions: SessionService,
    private readonly attempts: Attempts,
  ) {}

  /** `GET /inloggen/oidc/<key>?terug=/kennis&taal=en`: off to a provider. */
  @Get(':key')
  async leave(
    @Param('key') key: string,
    @Query('terug') wanted: unknown,
    @Query('taal') language: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const locale: Locale = language === 'en' ? 'en' : 'nl';
    const back = typeof wanted === 'string' && ownPage.test(wanted) ? wanted : null;
    const provider = this.strategies.findByKey(key);
    if (!provider) return this.goTo(response, locale, '/inloggen');
    try {
      await this.attempts.take(visitLimit, request.ip ?? '');
      const url = await this.visits.begin(provider, visitMark.put(response), { back, locale });
      response.set('cache-control', 'no-store').redirect(303, url);
    } catch (fault) {
      visitMark.takeAway(response);
      this.refuse(response, provider, locale, fault);
    }
  }

  /** `GET /inloggen/oidc/<key>/terug`: back from a provider, with its answer. */
  @Get(':key/terug')
  async comeBack(
    @Param('key') key: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const provider = this.strategies.findByKey(key);
    if (!provider) return this.goTo(response, 'nl', '/inloggen');
    const browser = visitMark.of(request) ?? '';
    const locale = await this.visits.localeOf(browser);
    try {
      const { search } = new URL(request.originalUrl, 'http://localhost');
      const came = await this.visits.comeBack(provider, browser, search);
      this.goTo(response, locale, await this.welcome(came, request, response));
    } catch (fault) {
      this.refuse(response, provider, locale, fault);
    }
  }

  /** Where somebody comes who came back. */
  private async welcome(came: CameBack, request: Request, response: Response): Promise<string> {
    const [viewer, personId] = await Promise.all([
      this.sessions.viewerOf(request),
      this.identities.use(came.told),
    ]);
    if (personId === null) {
      await this.visits.keep(came);
      return isSignedIn(viewer) ? '/mijn/account/inlogdiensten/koppelen' : '/inloggen/koppelen';
    }
    await this.visits.forget(came.visitId);
    visitMark.takeAway(response);
    if (isSignedIn(viewer)) {
      // Nobody becomes somebody else by the way.
      return `/mijn/account/inlogdiensten?melding=${viewer.personId === personId ? 'al-gekoppeld' : 'van-een-ander'}`;
    }
    return this.identities.signIn(personId, came, request, response);
  }

  private refuse(response: Response, { key }: OidcProvider, locale: Locale, fault: unknown): void {
    const known = fault instanceof VisitFailed || fault instanceof DomainError;
    if (!known) this.log.error(fault);
    else if (fault instanceof VisitFailed && fault.why !== 'STOPPED')
      this.log.warn({ provider: key, why: fault.why, err: fault.cause });
    const melding =
      fault instanceof VisitFailed ? words[fault.why] : fault instanceof DomainError ? 'te-vaak' : 'opnieuw';
    this.goTo(response, locale, `/inloggen?${new URLSearchParams({ dienst: key, melding }).toString()}`);
  }

  private goTo(response: Response, locale: Locale, path: string): void {
    response.set('cache-control', 'no-store').redirect(303, (locale === 'en' ? '/en' : '') + path);
  }
}
