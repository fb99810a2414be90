import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody who can sign in at the provider of a test, and what it says of them. */
export interface ThereKnown {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  /** By what they signed in there, as it is told in the signed token. */
  readonly amr?: readonly string[];
}

interface GrantContext {
  readonly oidc: {
    readonly provider: {
      readonly Grant: new (of: object) => { addOIDCScope(scopes: string): void; save(): Promise<void> };
    };
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

const clientId = 'verbonden';
const clientSecret = 'only for tests';

/** A real OpenID Connect provider (oidc-provider) on a port of this machine: whoever is known there signs in by name. */
export class TestProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly known: Map<string, ThereKnown>,
  ) {}

  /** @param backAt where the portal takes people back */
  static async start(backAt: readonly string[]): Promise<TestProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const known = new Map<string, ThereKnown>();
    const provider = new Provider(issuer, configurationFor(backAt, known));
    const answer = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/interaction/')) answer(request, response);
      else if (request.method === 'GET') response.setHeader('content-type', 'text/html').end(signInPage);
      else void finish(provider, known, request, response);
    });
    return new TestProvider(issuer, server, known);
  }

  /** The setting that describes it, with what a test wants different. */
  setting(key: string, more: object = {}): object {
    const name = { nl: 'Gemeente Voorbeeld', en: 'Example Municipality' };
    return { key, name, issuer: this.issuer, clientId, clientSecret, ...more };
  }

  knows(person: ThereKnown): void {
    this.known.set(person.sub, person);
  }

  /** Signs in at the provider as a browser does, and gives the address it sends that browser back to. */
  async signIn(url: string, sub: string): Promise<string> {
    const cookies = new Map<string, string>();
    const visit = async (address: string, init: RequestInit = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(address, {
        ...init,
        headers: { ...init.headers, cookie },
        redirect: 'manual',
      });
      for (const each of response.headers.getSetCookie()) {
        const [name = '', value = ''] = each.split(';')[0]!.split(/=(.*)/s);
        cookies.set(name, value);
      }
      return { response, next: new URL(response.headers.get('location') ?? '', address).href };
    };
    let { next } = await visit(url);
    if (next.includes('/interaction/')) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      ({ next } = await visit(next, { method: 'POST', headers, body: `login=${sub}` }));
      ({ next } = await visit(next));
    }
    return next;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

const signInPage = `<!doctype html><html lang="nl"><title>Gemeente Voorbeeld</title>
<form method="post"><label>Naam <input name="login"></label> <button>Inloggen bij de gemeente</button></form></html>`;

async function finish(
  provider: Provider,
  known: ReadonlyMap<string, ThereKnown>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const accountId = new URLSearchParams(Buffer.concat(parts).toString()).get('login') ?? '';
  await provider.interactionFinished(request, response, {
    login: { accountId, amr: known.get(accountId)?.amr ?? ['pwd'] },
  });
}

function configurationFor(backAt: readonly string[], known: ReadonlyMap<string, ThereKnown>): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: backAt }],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }],
    },
    cookies: { keys: [randomUUID()] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) =>
      known.has(sub) ? { accountId: sub, claims: () => known.get(sub) } : undefined,
    // Nobody is asked whether the portal may know their address: that is not what is tested.
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}
