import { Inject, Injectable } from '@nestjs/common';
import { type OidcProvider, SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Request } from 'express';
import * as client from 'openid-client';
import { type AuthenticateOptions, Strategy, type VerifyFunction } from 'openid-client/passport';
import passport, { type Authenticator } from 'passport';
import type { VisitChecks } from './identity-visit.entity';
import { type Claims, toldIdentity, type ToldIdentity } from './told-identity';

/** A provider that does not answer within this time is down, as far as somebody at a button can tell. */
const patienceSeconds = 5;
const keptMilliseconds = 60 * 60_000;

/** Why somebody is not signed in: the provider cannot be reached, they said no there, or what came back is not right. */
export class VisitFailed extends Error {
  constructor(
    readonly why: 'UNREACHABLE' | 'STOPPED' | 'NOT_RIGHT',
    cause?: unknown,
  ) {
    super(why, { cause });
  }
}

/** openid-client's own Passport strategy; state and nonce go along always, also where PKCE would do. */
class OidcStrategy extends Strategy {
  override authorizationRequestParams(request: Request, options: AuthenticateOptions): URLSearchParams {
    const params = new URLSearchParams(super.authorizationRequestParams(request, options));
    params.set('state', client.randomState());
    params.set('nonce', client.randomNonce());
    return params;
  }
}

type Door = Pick<Authenticator, 'authenticate'>;

/**
 * Signing in at other places by OpenID Connect (authorization code, PKCE), a Passport strategy for each provider. What
 * it asks goes to issuers that an administrator wrote down, never to an address that a visitor gave, so it need not be a
 * public one. Each is asked about itself when somebody first goes there: one that is down keeps nothing else from
 * starting (P16).
 */
@Injectable()
export class OidcStrategies {
  private readonly known = new Map<string, { readonly door: Door; readonly until: number }>();

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'OIDC_PROVIDERS' | 'PUBLIC_URL'>) {}

  get providers(): readonly OidcProvider[] {
    return this.settings.OIDC_PROVIDERS;
  }

  findByKey(key: string): OidcProvider | null {
    return this.providers.find((each) => each.key === key) ?? null;
  }

  /** Where to send a browser, and what has to come back from there. @throws VisitFailed */
  async begin(provider: OidcProvider): Promise<{ url: string; checks: VisitChecks }> {
    const session: Record<string, unknown> = {};
    const { goTo } = await this.run(provider, '', session);
    if (!goTo) throw new VisitFailed('NOT_RIGHT');
    return { url: goTo, checks: session };
  }

  /**
   * Who came back: exchanges the code and checks signature, issuer, audience, times, state, nonce and verifier.
   * @param query what the provider put behind our address
   * @throws VisitFailed
   */
  async finish(provider: OidcProvider, checks: VisitChecks, query: string): Promise<ToldIdentity> {
    const { claims } = await this.run(provider, query, { ...checks });
    if (!claims) throw new VisitFailed('NOT_RIGHT');
    return toldIdentity(provider, claims);
  }

  /** One run of the strategy: it sends a browser on, or says who came. */
  private async run(
    provider: OidcProvider,
    query: string,
    session: Record<string, unknown>,
  ): Promise<{ goTo?: string; claims?: Claims }> {
    const door = await this.doorOf(provider);
    const { host, protocol, pathname } = new URL(this.backAt(provider));
    return new Promise((resolve, reject) => {
      const middleware = door.authenticate(
        provider.key,
        { session: false },
        (fault: unknown, claims: Claims | false | null) => {
          if (fault) reject(failed(fault));
          else if (claims) resolve({ claims });
          else reject(new VisitFailed('STOPPED'));
        },
      ) as (request: object, response: object, next: (fault: unknown) => void) => void;
      const request = { method: 'GET', session, host, protocol: protocol.slice(0, -1), headers: {} };
      const setHeader = (name: string, value: string) => {
        if (name === 'Location') resolve({ goTo: value });
      };
      const response = { setHeader, end: () => undefined };
      middleware({ ...request, originalUrl: pathname + query }, response, (fault) => reject(failed(fault)));
    });
  }

  /** The provider's own description, kept for an hour: keys change, and one that was down comes back. */
  private async doorOf(provider: OidcProvider): Promise<Door> {
    const kept = this.known.get(provider.key);
    if (kept && kept.until > Date.now()) return kept.door;
    const config = await this.discover(provider);
    const door = new passport.Passport() as Authenticator;
    const verify: VerifyFunction = (tokens, done) => {
      claimsOf(config, tokens).then(
        (claims) => void done(null, claims as never),
        (fault: unknown) => void done(fault),
      );
    };
    const { key: name, scopes: scope } = provider;
    door.use(new OidcStrategy({ config, name, scope, callbackURL: this.backAt(provider) }, verify));
    this.known.set(provider.key, { door, until: Date.now() + keptMilliseconds });
    return door;
  }

  private async discover({ issuer, clientId, clientSecret }: OidcProvider): Promise<client.Configuration> {
    const onThisMachine = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    try {
      return await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: patienceSeconds,
        execute: onThisMachine,
      });
    } catch (fault) {
      throw new VisitFailed('UNREACHABLE', fault);
    }
  }

  private backAt({ key }: OidcProvider): string {
    return `${this.settings.PUBLIC_URL}/inloggen/oidc/${key}/terug`;
  }
}

/**
 * What the signed token says, and beside it what the provider tells at its userinfo (some give the address there only).
 * The signed token wins; another person's userinfo is refused.
 */
async function claimsOf(
  config: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
): Promise<Claims> {
  const signed = tokens.claims();
  if (!signed) throw new VisitFailed('NOT_RIGHT');
  if (!config.serverMetadata().userinfo_endpoint) return signed;
  const told = await client.fetchUserInfo(config, tokens.access_token, signed.sub);
  // With what somebody signed in is only believed from the signed token.
  return { ...told, acr: undefined, amr: undefined, ...signed };
}

/** No answer, or one that says "not now", is another matter than an answer that is not right. */
function failed(fault: unknown): VisitFailed {
  if (fault instanceof VisitFailed) return fault;
  const { name, code, cause, status } = fault as {
    name?: string;
    code?: string;
    cause?: { name?: string };
    status?: number;
  };
  const noAnswer =
    code === 'OAUTH_TIMEOUT' ||
    /^(TimeoutError|AbortError)$/.test(name ?? '') ||
    /^(TimeoutError|AbortError)$/.test(cause?.name ?? '') ||
    (fault instanceof TypeError && /fetch failed/.test(fault.message)) ||
    (status ?? 0) >= 500;
  return new VisitFailed(noAnswer ? 'UNREACHABLE' : 'NOT_RIGHT', fault);
}
