import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shot } from './load.ts';
import { freePort } from './served.ts';

/** PostGraphile on the same tables, asked for the same list. */
export interface Postgraphile {
  readonly shot: Shot;
  stop(): Promise<void>;
}

const version = '5.1.5';
const folder = join(import.meta.dirname, '../../../../.data/postgraphile');

/** With its own explorer it weighs about 200 MB, so it is no dependency: whoever compares installs it, once. */
function install(): void {
  if (existsSync(join(folder, 'node_modules/postgraphile'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const packages = [`postgraphile@${version}`, 'graphql@16.15.0', 'pg@8.23.1'];
  execFileSync(
    'npm',
    ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

const serverProgram = `
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';
const [databaseUrl, port] = process.argv.slice(2);
const built = postgraphile({
  extends: [PostGraphileAmberPreset, makeV4Preset({ disableDefaultMutations: true })],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public'], poolConfig: { max: 12 } })],
  grafserv: { port: Number(port), graphiql: false, websockets: false },
});
const server = createServer();
await built.createServ(grafserv).addTo(server);
server.listen(Number(port), '127.0.0.1', () => process.send('ready'));
`;

const seat = (mode: string) =>
  `${mode}: registrationsByMeetingId(condition: { seatMode: "${mode.toUpperCase()}" }) { totalCount }`;
const query = `query Meetings { allMeetings(first: 20, orderBy: [STARTS_AT_ASC, ID_ASC]) { totalCount pageInfo { hasNextPage }
  edges { node { id slug titleNl kind form status startsAt endsAt venueName seatsOnsite seatsOnline
    agendaItemsByMeetingId(orderBy: POSITION_ASC) { nodes { kind titleNl startsAt endsAt
      agendaSpeakersByAgendaItemId(orderBy: POSITION_ASC) { nodes { name organisation } } } }
    ${seat('onsite')} ${seat('online')} } } } }`;

export async function postgraphile(databaseUrl: string): Promise<Postgraphile> {
  install();
  const port = await freePort();
  const file = join(folder, 'server.mjs');
  writeFileSync(file, serverProgram);
  const child = fork(file, [databaseUrl, String(port)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('PostGraphile did not start.')));
  });
  return {
    shot: { url: `http://127.0.0.1:${port}/graphql`, body: JSON.stringify({ query }) },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
}
