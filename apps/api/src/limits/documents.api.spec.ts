import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { createClient } from 'graphql-ws';
import { createHash } from 'node:crypto';
import { domainModules } from '../domains';

const ours = 'query Ours { network { name } }';
const change = 'mutation Leave { signOut }';
const stream = 'subscription Mine { myRegistrationChanged { __typename } }';
const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

let folder: string;
let open: TestApi;
let trusted: TestApi;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  mkdirSync(join(folder, 'server'));
  const texts = Object.fromEntries([ours, change, stream].map((text) => [idOf(text), text]));
  writeFileSync(join(folder, 'server/documents.json'), JSON.stringify(texts));
  open = await testApi(domainModules, { PORTAL_DIR: folder });
  trusted = await testApi(domainModules, {
    PORTAL_DIR: folder,
    DOCUMENTS: 'trusted',
    INTROSPECTION: 'false',
  });
});
afterAll(async () => {
  await open?.close();
  await trusted?.close();
  rmSync(folder, { recursive: true });
});

async function send(api: TestApi, body: unknown): Promise<{ status: number; answer: Answered }> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Answered };
}
interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
const codeOf = (answer: Answered) => answer.errors?.[0]?.extensions.code;

describe('an operation of our own', () => {
  it.each([
    ['open', () => open],
    ['trusted', () => trusted],
  ])('is asked by its id, and by its text, where documents are %s', async (_, api) => {
    const data = { network: { name: 'Verbonden' } };
    expect((await send(api(), { documentId: idOf(ours) })).answer).toEqual({ data });
    expect((await send(api(), { documentId: idOf(ours), operationName: 'Ours' })).answer).toEqual({ data });
    expect((await send(api(), { query: ours })).answer).toEqual({ data });
  });

  it.each([idOf('{ other }'), 'sha256:', '__proto__', 'constructor', '../documents.json'])(
    'that is not there is told as that: %s',
    async (documentId) => {
      const { status, answer } = await send(open, { documentId });
      expect([status, codeOf(answer)]).toEqual([400, 'UNKNOWN_DOCUMENT']);
    },
  );

  it('has no other text beside its id', async () => {
    const { answer } = await send(open, { documentId: idOf(ours), query: change });
    expect(codeOf(answer)).toBe('UNKNOWN_DOCUMENT');
  });

  it('has the rights of who asks it, as any other', async () => {
    const text = 'query Closed { retention { rule } erasures { rule } }';
    writeFileSync(join(folder, 'server/documents.json'), JSON.stringify({ [idOf(text)]: text }));
    const other = await testApi(domainModules, { PORTAL_DIR: folder, DOCUMENTS: 'trusted' });
    expect(codeOf((await send(other, { documentId: idOf(text) })).answer)).toBe('UNAUTHENTICATED');
    await other.close();
  });
});

describe('an operation of somebody else', () => {
  const theirs = '{ network { tagline } }';

  it('is answered where documents are open', async () => {
    expect((await send(open, { query: theirs })).status).toBe(200);
  });

  it.each([{ query: theirs }, { query: `${ours} ` }, { query: 1 }, {}, [], null])(
    'is not run where only ours are: %j',
    async (body) => {
      const { status, answer } = await send(trusted, body);
      expect([status, ['UNKNOWN_DOCUMENT', 'BAD_REQUEST'].includes(codeOf(answer) ?? '')]).toEqual([
        400,
        true,
      ]);
    },
  );

  it('is not streamed there either, and ours is', async () => {
    const person = await trusted.person();
    const told = async (query: string): Promise<string> => {
      const client = createClient({
        url: `${trusted.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: withHeaders({ cookie: person.cookie }),
        retryAttempts: 0,
      });
      const words = await new Promise<string>((resolve) => {
        client.subscribe(
          { query },
          {
            next: () => undefined,
            error: (fault) => resolve(JSON.stringify(fault)),
            complete: () => resolve('ended'),
          },
        );
      });
      await client.dispose();
      return words;
    };
    expect(await told('subscription { myRegistrationChanged { what } }')).toContain('UNKNOWN_DOCUMENT');
    // Ours goes on to what comes next: it says of no meeting which.
    expect(await told(stream)).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('what the schema tells', () => {
  it('is everything where it is open', async () => {
    const { answer } = await send(open, { query: '{ __schema { queryType { name } } }' });
    expect(answer).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('is nothing where it is not, not by a guess either', async () => {
    const closed = await testApi(domainModules, { INTROSPECTION: 'false' });
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Person") { name } }',
      '{ netwerk { name } }',
      '{ network { nam } }',
    ]) {
      const { status, answer } = await send(closed, { query });
      expect([query, status, codeOf(answer)]).toEqual([query, 400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(answer.errors?.[0]?.message).not.toMatch(/did you mean|Person|"network"/);
    }
    await closed.close();
  });

  it('is closed in production unless a setting opens it, and open in the demo network', async () => {
    for (const [more, shows] of [
      [{}, false],
      [{ DEMO: 'true' }, true],
      [{ INTROSPECTION: 'true' }, true],
      [{ DEMO: 'true', INTROSPECTION: 'false' }, false],
    ] as const) {
      const api = await testApi(domainModules, { NODE_ENV: 'production', ...more });
      const { status } = await send(api, { query: '{ __schema { queryType { name } } }' });
      expect([more, status]).toEqual([more, shows ? 200 : 400]);
      await api.close();
    }
  });
});

describe('a socket', () => {
  const closing = (headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const client = createClient({
        url: `${open.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: withHeaders(headers),
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => undefined,
        on: {
          connected: () => {
            resolve(0);
            void client.dispose();
          },
          closed: (event) => resolve((event as { code: number }).code),
        },
      });
    });

  it('opens for a page of ours, and for no other site', async () => {
    const { cookie } = await open.person();
    expect(await closing({ cookie, origin: 'https://verbonden.example.org' })).toBe(0);
    expect(await closing({ cookie, origin: 'https://elsewhere.example' })).toBe(4403);
    expect(await closing({ cookie, 'sec-fetch-site': 'cross-site' })).toBe(4403);
  });

  it('is one of twenty at most for one browser; another browser still has its own', async () => {
    const { cookie } = await open.person();
    const { cookie: other } = await open.person();
    const clients = await Promise.all(
      Array.from({ length: 20 }, () => {
        return new Promise<{ dispose(): void | Promise<void> }>((resolve) => {
          const client = createClient({
            url: `${open.url.replace('http', 'ws')}/graphql`,
            webSocketImpl: withHeaders({ cookie }),
            lazy: false,
            on: { connected: () => resolve(client) },
          });
        });
      }),
    );
    expect(await closing({ cookie })).toBe(4403);
    expect(await closing({ cookie: other })).toBe(0);
    for (const client of clients) await client.dispose();
  });
});

/** A WebSocket with headers, as a browser sends them. */
function withHeaders(headers: Record<string, string>): unknown {
  return class extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, { protocols, headers } as unknown as string[]);
    }
  };
}
