import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PeopleModule } from '@verbonden/people/api';
import { MailSink, type TestApi, testApi, testSettings } from '@verbonden/shared/testing';
import { workerModules } from './domains';
import { createWorkerProgram } from './worker-program';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** A collector as OpenTelemetry describes it (OTLP over HTTP, JSON), on this machine. */
class Collector {
  readonly spans: Span[] = [];
  /** All that arrived, as it arrived. */
  received = '';
  private readonly server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      this.received += body;
      const { resourceSpans } = JSON.parse(body) as {
        resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
      };
      this.spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
      this.server.emit('spans');
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  /** The first span of a name, as soon as it is there. */
  async named(name: string): Promise<Span> {
    for (;;) {
      const found = this.spans.find((span) => span.name === name);
      if (found) return found;
      await once(this.server, 'spans');
    }
  }
  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('A trace', () => {
  const collector = new Collector();
  let api: TestApi;
  let sink: MailSink;
  let worker: NestExpressApplication;

  beforeAll(async () => {
    const endpoint = await collector.start();
    sink = await MailSink.start();
    const more = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, SMTP_URL: sink.url };
    api = await testApi([PeopleModule], more);
    worker = await createWorkerProgram(testSettings(api.databaseUrl, more), workerModules, api.clock);
    await worker.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await worker?.close();
    await api?.close();
    await sink?.close();
    collector.close();
  });

  it('goes from the browser through the request to the mail that leaves, and names nobody', async () => {
    const noor = await api.person({ name: 'Noor', email: 'noor@example.org', roles: ['PROFESSIONAL'] });
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
      body: JSON.stringify({
        query: 'mutation ($input: AskSignInLinkInput!) { askSignInLink(input: $input) }',
        variables: { input: { email: noor.email } },
      }),
    });
    const request = await collector.named('POST graphql');
    expect(request).toMatchObject({ traceId, parentSpanId: '00f067aa0ba902b7' });
    expect(await collector.named('mail people.sign-in-link')).toMatchObject({
      traceId,
      parentSpanId: request.spanId,
    });
    expect(collector.received).not.toMatch(/noor/i);
  });

  it('of somebody else says nothing to a program without a collector', async () => {
    const quiet = await testApi([PeopleModule]);
    const answer = await fetch(`${quiet.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: 'nonsense' },
      body: '{"query":"{ me { name } }"}',
    });
    expect(answer.status).toBe(200);
    await quiet.close();
  });
});
