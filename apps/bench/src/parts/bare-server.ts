import { createServer } from 'node:http';
import pg from 'pg';

/** The least a server can do for the two lists: one statement, one JSON. Started by lists.bench.ts. */
const [databaseUrl = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });

const statements: Record<string, { key: string; text: string }> = {
  '/meetings': {
    key: 'meetings',
    text: `SELECT id, slug, title_nl AS title, kind, form, status, starts_at AS "startsAt", ends_at AS "endsAt",
             venue_name AS "venueName", count(*) OVER ()::int AS total
           FROM meetings WHERE status <> 'DRAFT' ORDER BY starts_at DESC, id DESC LIMIT 21`,
  },
  '/knowledge': {
    key: 'knowledgeItems',
    text: `SELECT id, slug, title, summary, kind, publisher, year, themes, count(*) OVER ()::int AS total
           FROM knowledge_items WHERE status = 'PUBLISHED' ORDER BY published_on DESC NULLS LAST, id DESC LIMIT 21`,
  },
};

const server = createServer((request, response) => {
  request.resume();
  const statement = statements[request.url ?? ''];
  if (!statement) {
    response.writeHead(404).end();
    return;
  }
  pool.query<{ id: string; total: number }>({ name: statement.key, text: statement.text }).then(
    ({ rows }) => {
      const edges = rows.slice(0, 20).map(({ total: _, ...node }) => ({ node }));
      const list = {
        totalCount: rows[0]?.total ?? 0,
        pageInfo: { hasNextPage: rows.length > 20, endCursor: rows[19]?.id ?? null },
        edges,
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: { [statement.key]: list } }));
    },
    () => response.writeHead(500).end(),
  );
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
