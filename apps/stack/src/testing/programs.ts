import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markBuilt } from '../build/build.ts';
import { sourceFingerprint } from '../build/sources.ts';
import { projectAt, type Project } from '../project/project.ts';
import { aProjectFolder } from './folders.ts';

/**
 * A stand-in for API and worker that keeps their contract: it is ready at `/health/ready`, finishes what is under way at
 * SIGTERM, and can be made to fall (`/fall`) or to take its time (`/slow`, begun at once and finished when `/go` is asked).
 */
const server = `
import http from 'node:http';
const port = Number(process.argv[1].includes('worker') ? process.env.WORKER_PORT : process.env.PORT);
let waiting = [];
const server = http.createServer((request, response) => {
  if (request.url === '/fall') process.exit(3);
  if (request.url === '/slow') { response.flushHeaders(); return void waiting.push(response); }
  if (request.url === '/go') { for (const one of waiting.splice(0)) one.end('finished'); return response.end(); }
  response.end(JSON.stringify({ pid: process.pid, url: process.env.PUBLIC_URL, demo: process.env.DEMO }));
});
server.listen(port, process.env.HOST);
console.log(JSON.stringify({ level: 40, msg: 'a warning for people' }));
process.on('SIGTERM', () => {
  console.log(JSON.stringify({ level: 30, msg: 'draining' }));
  server.close(() => { console.log(JSON.stringify({ level: 30, msg: 'drained' })); process.exit(0); });
  server.closeIdleConnections();
});
`;

/** A stand-in for the command line, on the real database. */
const cli = (packages: string) => `
import { createRequire } from 'node:module';
const { Client } = createRequire(${JSON.stringify(packages)})('pg');
const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const command = process.argv.slice(2).join(' ');
if (command === 'migrate') await client.query('CREATE TABLE IF NOT EXISTS people (name text)');
if (command === 'demo load') await client.query("INSERT INTO people VALUES ('Fatma')");
if (command === 'demo accounts --json') {
  console.log(JSON.stringify([{ email: 'fatma@example.org', password: 'een lang wachtwoord', name: 'Fatma', role: 'COORDINATOR' }]));
}
if (command === 'count') console.log((await client.query('SELECT count(*)::int AS n FROM people')).rows[0].n);
await client.end();
`;

/** A project whose built programs are stand-ins, so that only starting and stopping is under test. */
export function aProjectWithPrograms(mode?: number): Project {
  const project = projectAt(aProjectFolder(mode));
  const put = (file: string, source: string) => {
    mkdirSync(join(project.dist, 'apps', file, '..'), { recursive: true });
    writeFileSync(join(project.dist, 'apps', file), source);
  };
  writeFileSync(join(project.dist, 'package.json'), '{"type":"module"}');
  put('api/main.js', server);
  put('worker/main.js', server);
  put('cli/main.js', cli(join(project.modules, '../package.json')));
  put('portal/server/entry.js', '');
  markBuilt(project, sourceFingerprint(project.root));
  return project;
}
