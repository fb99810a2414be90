import { fork } from 'node:child_process';
import { join } from 'node:path';
import { freshDatabase, program, settings } from './parts/database.ts';
import { median, type Shot, throughput } from './parts/load.ts';
import { freePort, serve } from './parts/served.ts';

/**
 * The two public lists through GraphQL against a bare server (`node:http` + `pg`) that runs one hand-written statement
 * and writes the same JSON. Measured in alternation within one run, so that a noisy machine disturbs both alike.
 * "kept" is a visitor's question that was asked before and whose answer still holds; "fresh" is asked with a
 * `cookie` header, so that it is never answered from what was kept.
 */
const rounds = Number(process.env['ROUNDS'] ?? 7);
const milliseconds = 1500;
const clients = 32;

const lists = {
  meetings: `{ meetings(filter: { when: ALL }, first: 20) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id slug title kind form status startsAt endsAt venueName } } } }`,
  knowledge: `{ knowledgeItems(first: 20) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id slug title summary kind publisher year themes } } } }`,
} as const;

const databaseUrl = await freshDatabase('bench_lists');
const port = await freePort();
const barePort = await freePort();
const api = await serve(
  program('api'),
  { ...settings(databaseUrl), PORT: String(port), SERVE: 'graphql' },
  port,
  '/health/ready',
);
const bare = fork(join(import.meta.dirname, 'parts/bare-server.ts'), [databaseUrl, String(barePort)], {
  stdio: 'inherit',
});
await new Promise((resolve) => bare.once('message', resolve));

const results: Record<string, unknown> = {};
try {
  for (const [name, query] of Object.entries(lists)) {
    const ours: Shot = { url: `${api.url}/graphql`, body: JSON.stringify({ query }) };
    const theirs: Shot = { url: `http://127.0.0.1:${barePort}/${name}`, body: '{}' };
    const fresh: number[] = [];
    const kept: number[] = [];
    const bares: number[] = [];
    for (const shot of [ours, theirs]) await throughput(shot, clients, 500);
    for (let round = 0; round < rounds; round++) {
      bares.push(await throughput(theirs, clients, milliseconds));
      fresh.push(await throughput(ours, clients, milliseconds, { cookie: 'fresh=1' }));
      kept.push(await throughput(ours, clients, milliseconds));
    }
    const ratio = (figures: number[]) => median(figures.map((figure, index) => figure / (bares[index] ?? 1)));
    results[name] = {
      ratioFresh: Number(ratio(fresh).toFixed(3)),
      ratioKept: Number(ratio(kept).toFixed(3)),
      perSecond: {
        bare: Math.round(median(bares)),
        fresh: Math.round(median(fresh)),
        kept: Math.round(median(kept)),
      },
    };
  }
  console.log(JSON.stringify({ bench: 'lists', rounds, clients, ...results }, null, 2));
} finally {
  bare.kill();
  await api.stop();
}
