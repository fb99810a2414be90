import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { errorCodes } from '@verbonden/shared/kernel';
import { statementsOf, testApi, type TestApi } from '@verbonden/shared/testing';
import { domainModules } from '../domains';
import { callOf, operationNames } from './callable-operations';
import { type MalformedRequest, strangeValues, wrongAround, wrongOperations } from './malformed-requests';

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await testApi(domainModules);
  ({ cookie } = await api.person({ roles: ['ADMINISTRATOR', 'COORDINATOR', 'EDITOR'] }));
});
afterAll(() => api.close());

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly milliseconds: number;
}

describe('a malformed request', () => {
  it.each(wrongAround().map((each) => [each.what, each] as const))(
    '%s: is answered in JSON',
    async (_, each) => {
      assertCalm(each, await send(each));
    },
  );

  it.each(wrongOperations().map((each) => [each.what, each] as const))(
    '%s: is refused with a code, before any work is done',
    async (_, each) => {
      let answer: Answered | undefined;
      const statements = await statementsOf(api.db, async () => {
        answer = await send(each);
      });
      assertCalm(each, answer as Answered);
      // Reading who asks is all the database may be bothered with.
      expect(statements.length).toBeLessThanOrEqual(1);
    },
  );

  it('with a strange value anywhere in what an operation takes never brings it down, whoever asks', async () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const operations = operationNames(schema)
      .filter((name) => !name.startsWith('Subscription.'))
      .map((name) => callOf(schema, name, 'everything'));
    const requests = strangeValues(operations, 600);
    expect(requests.length).toBe(600);
    const { id, cookie: own } = await api.person({ roles: ['ADMINISTRATOR', 'COORDINATOR', 'EDITOR'] });
    const took: number[] = [];
    for (const each of requests) {
      const headers = String(each.body).includes('signOut') ? each.headers : { ...each.headers, cookie: own };
      const answer = await send({ ...each, headers });
      assertCalm(each, answer);
      took.push(answer.milliseconds);
    }
    expect(await api.db.query('SELECT 1 FROM sessions WHERE person_id = $1', [id])).toHaveLength(1);
    took.sort((a, b) => a - b);
    expect(took[Math.floor(took.length * 0.99)]).toBeLessThan(1_000);
  }, 120_000);

  it.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 60'],
    ['a length and parts', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['parts written in a strange way', 'Transfer-Encoding: xchunked'],
  ])('that ends in more than one way (%s) hides no second one behind it', async (_, framing) => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${framing}\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`,
    );
    const answers = (await text(socket)).match(/^HTTP\/1\.1 \d+/gm);
    expect(answers).toEqual(['HTTP/1.1 400']);
  });

  it('leaves the program as it was: the next honest question is answered', async () => {
    expect(await api.visitor.data('{ network { name } }')).toEqual({ network: { name: 'Verbonden' } });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

describe('another site', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    "cannot act in a person's name with a form of type %s",
    async (type) => {
      const answer = await send({
        what: 'a form elsewhere',
        headers: { 'content-type': type, origin: 'https://elsewhere.example', cookie },
        body: '{"query":"mutation { signOut }"}',
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await api.db.query('SELECT 1 FROM sessions')).not.toHaveLength(0);
    },
  );

  it('gets no leave from us to send JSON or to read an answer', async () => {
    const asked = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is refused when it sends JSON all the same', async () => {
    const answer = await send({
      what: 'JSON from elsewhere',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', cookie },
      body: '{"query":"mutation { signOut }"}',
    });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      403,
      expect.objectContaining({ errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] }),
    ]);
  });
});

/** Sends a request byte for byte; `fetch` would refuse half of them itself. */
function send({ method = 'POST', path = '/graphql', headers, body }: MalformedRequest): Promise<Answered> {
  const { hostname, port } = new URL(api.url);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: { ...headers } }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text,
          milliseconds: performance.now() - begun,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** No 5xx, no trace of the inside, JSON with codes from the published list (P28). */
function assertCalm(sent: MalformedRequest, { status, type, text }: Answered): void {
  const seen = `${sent.what} → ${status} ${text.slice(0, 300)}`;
  expect(seen).not.toMatch(/→ 5\d\d /);
  expect(seen).not.toMatch(/node_modules|\n\s+at |\.ts:\d|select .* from /i);
  if (sent.method === 'HEAD' || (status === 200 && text === '') || status === 204) return;
  expect(`${sent.what}: ${type}`).toMatch(/application\/(graphql-response\+|problem\+)?json/);
  const answer = JSON.parse(text) as {
    code?: string;
    errors?: { extensions?: { code?: string; stacktrace?: unknown } }[];
  };
  const codes = [
    ...(answer.code ? [answer.code] : []),
    ...(answer.errors ?? []).map((each) => each.extensions?.code),
  ];
  for (const code of codes)
    expect(`${sent.what}: ${errorCodes.find((known) => known === code)}`).toBe(`${sent.what}: ${code}`);
  expect(`${sent.what}: ${codes.join()}`).not.toContain('INTERNAL_SERVER_ERROR');
  if (sent.refused) expect(`${sent.what}: ${codes.length} errors`).not.toBe(`${sent.what}: 0 errors`);
}
