import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { type BareWish, register } from './bare-registration.ts';
import type { Question } from './api-questions.ts';

/**
 * The least a server can do: `node:http`, `pg`, one prepared statement for each question, the same JSON as the API gives.
 * Registering is one hand-written transaction. No rights, no limits, no logs. Started by api.bench.ts, which sends it
 * the questions.
 */
const [databaseUrl = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });

type Row = Record<string, unknown> & { readonly total?: number };

/** How rows become an answer. */
const answers: Readonly<Record<string, (rows: Row[]) => unknown>> = {
  meetings: (rows) => ({ meetings: connection(rows) }),
  knowledge: (rows) => ({ knowledgeItems: connection(rows) }),
  item: ([row]) => ({ knowledgeItem: row ?? null }),
  search: ([row]) => ({ knowledgeItems: found(row as unknown as FoundRow) }),
};

function connection(rows: readonly Row[]) {
  return {
    totalCount: rows[0]?.total ?? 0,
    pageInfo: { hasNextPage: rows.length > 20 },
    edges: rows.slice(0, 20).map(({ total: _, ...node }) => ({ node })),
  };
}

interface FoundRow {
  readonly total: number;
  readonly facets: readonly { key: string; value: string; count: number }[] | null;
  readonly page: readonly Record<string, unknown>[] | null;
}

function found({ total, facets, page }: FoundRow) {
  const keys = new Map<string, unknown[]>();
  for (const { key, value, count } of facets ?? []) {
    const values = keys.get(key);
    if (values) values.push({ value, label: value, count });
    else keys.set(key, [{ value, label: value, count }]);
  }
  const nodes = (page ?? []).map(({ place: _, published_on: __, ...node }) => ({ node }));
  return {
    totalCount: total,
    pageInfo: { hasNextPage: nodes.length > 20 },
    facets: [...keys].map(([key, values]) => ({ key, values })),
    edges: nodes.slice(0, 20),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

process.once('message', (questions: readonly Question[]) => {
  const known = new Map(questions.map(({ name, statement }) => [`/${name}`, { name, statement }]));
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    if (request.url === '/register') {
      const wish = JSON.parse(await bodyOf(request)) as BareWish;
      return { registerForMeeting: await register(pool, wish) };
    }
    request.resume();
    const { name, statement } = known.get(request.url ?? '')!;
    return answers[name]!((await pool.query<Row>(statement)).rows);
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (data) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ data }));
      },
      () => response.writeHead(500).end(),
    );
  });
  server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
});
