import type { Request, Response } from 'express';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { SpecialReading } from '../audit/special-reads';
import type { ViewerSource } from '../auth/viewer-source';
import { CompiledQueries } from './compiled-queries';
import type { KeptAnswers } from './kept-answers';
import type { ReadingPlaces } from './reading-places';
import { requestContext, type RequestContext } from './request-context';
import type { TrustedDocuments } from './trusted-documents';

const text = '{ name }';
const viewer = { personId: null, roles: [], locale: 'nl' as const };
const document = parse(text);

let runs: RequestContext[];
let told: RequestContext[];
let fault: Error | null;
let viewerFault: Error | null;
let queries: CompiledQueries;
const schema = buildSchema('type Query { name: String }');
schema.getQueryType()!.getFields()['name']!.resolve = (_, __, context: RequestContext) => {
  runs.push(context);
  if (fault) throw fault;
  return 'Nova';
};

beforeEach(async () => {
  [runs, told, fault, viewerFault] = [[], [], null, null];
  queries = new CompiledQueries(
    {
      viewerOf: () => (viewerFault ? Promise.reject(viewerFault) : Promise.resolve(viewer)),
    } as unknown as ViewerSource,
    { keep: () => undefined } as unknown as KeptAnswers,
    { knows: () => true } as unknown as TrustedDocuments,
    {
      tell: (context: RequestContext) => Promise.resolve(void told.push(context)),
    } as unknown as SpecialReading,
    { read: (_, __, query) => query() } as ReadingPlaces,
  );
  // Known from the first time, compiled from the second.
  await insideApollo(requestContext(viewer));
  await insideApollo(requestContext(viewer));
  [runs, told] = [[], []];
});

/** What the part inside Apollo Server answers; null where Apollo Server runs the query itself. */
async function insideApollo(contextValue: RequestContext): Promise<unknown> {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const asked = { document, operation, contextValue, schema, source: text, request: {} };
  const listener = await queries.plugin().requestDidStart!(asked as never);
  return listener!.responseForOperation!(asked as never);
}

/** What the door does: its answer, or what it hands on. */
function atTheDoor(): Promise<{ request: Request; answer: string | null; handedOn: unknown }> {
  const request = {
    method: 'POST',
    is: () => true,
    headers: {},
    body: { query: text },
  } as unknown as Request;
  return new Promise((resolve) => {
    const end = (answer: string) => resolve({ request, answer, handedOn: undefined });
    const response = { headersSent: false, setHeader: () => undefined, end } as unknown as Response;
    void queries.atTheDoor(request, response, (handedOn?: unknown) =>
      resolve({ request, answer: null, handedOn }),
    );
  });
}

describe('a compiled query', () => {
  it('is answered at the door, and what was read is told once', async () => {
    expect((await atTheDoor()).answer).toBe('{"data":{"name":"Nova"}}');
    expect([runs.length, told.length]).toEqual([1, 1]);
  });

  it('that met an error at the door is left to Apollo Server, and not run compiled once more', async () => {
    fault = new Error('no');
    const { request, answer } = await atTheDoor();
    expect(answer).toBeNull();
    expect(await insideApollo(requestContext(viewer, request))).toBeNull();
    expect([runs.length, told.length]).toEqual([1, 0]);
  });

  it('that meets an error inside Apollo Server leaves nothing behind in the context of the next run', async () => {
    const context = requestContext(viewer);
    fault = new Error('no');
    expect(await insideApollo(context)).toBeNull();
    expect(told).toEqual([]);
    expect(runs).toHaveLength(1);
    expect(runs[0]).not.toBe(context);
    expect(runs[0]!.loaders).not.toBe(context.loaders);
    fault = null;
    expect(await insideApollo(context)).toMatchObject({ body: { singleResult: { data: { name: 'Nova' } } } });
    expect(told).toEqual([runs[1]]);
  });

  it('leaves a fault of the database to Apollo Server, which gives it a code', async () => {
    viewerFault = new Error('no connection');
    expect(await atTheDoor()).toMatchObject({ answer: null, handedOn: undefined });
  });
});
