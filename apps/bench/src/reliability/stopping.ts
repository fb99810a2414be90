import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ask, page } from '../parts/asking.ts';
import { freshDatabase } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { publishedMeeting } from '../parts/meetings.ts';
import { eventually } from '../parts/patience.ts';
import { signedInPeople } from '../parts/people.ts';
import { Registrants } from '../parts/registrants.ts';
import { freePort, type Served, startProgram } from '../parts/served.ts';

/**
 * An update while people register and read: two API processes behind a balancer are stopped with SIGTERM and started again,
 * one after the other, twice. No request fails, each stop ends by itself within 30 s, and who registered is there once
 * (P17).
 */
const longestStop = 30_000;
const databaseUrl = await freshDatabase('stopping');
const findings = new Findings();
const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const people = await signedInPeople(db, 3_000);
const meetingId = await publishedMeeting(db, new Date(Date.now() + 60 * 86_400_000), null);

/** One of the two places behind the balancer. */
interface Place {
  readonly port: number;
  readonly agent: Agent;
  api: Served;
  takes: boolean;
}
const start = (port: number) => startProgram('api', databaseUrl, {}, port);
async function place(): Promise<Place> {
  const port = await freePort();
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return { port, agent, api: await start(port), takes: true };
}
const places = await Promise.all([place(), place()]);

const failed: string[] = [];
/**
 * Passes a request to a place that takes work. A line that is refused is tried at the other place, as balancers do; what
 * was sent once is never sent again, so a program that lets go of a request is found out.
 */
function pass(
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  to: Place,
  others: Place[],
): void {
  const { method, headers, url: path } = asked;
  const { port, agent } = to;
  const passed = request({ host: '127.0.0.1', port, agent, method, headers, path }, (told) => {
    answer.writeHead(told.statusCode ?? 502, told.headers);
    told.pipe(answer);
  });
  passed.on('error', (fault: NodeJS.ErrnoException) => {
    const [other, ...rest] = others;
    if (fault.code === 'ECONNREFUSED' && other) {
      pass(asked, body, answer, other, rest);
      return;
    }
    failed.push(`${fault.code} ${method} ${path}`);
    answer.writeHead(502).end();
  });
  passed.end(body);
}
let turn = 0;
const balancer = createServer((asked, answer) => {
  void buffer(asked).then((body) => {
    turn += 1;
    const [first, ...others] = [...places.slice(turn % 2), ...places].filter(({ takes }) => takes);
    pass(asked, body, answer, first ?? places[0], others);
  });
});
balancer.listen(0, '127.0.0.1');
await once(balancer, 'listening');
const origin = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`;
let isOver = false;
/** Asks five times a second whether a place takes work, as balancers do. */
async function looksAfter(each: Place): Promise<void> {
  while (!isOver) {
    const told = await fetch(`http://127.0.0.1:${each.port}/health/ready`, {
      headers: { connection: 'close' },
    }).catch(() => null);
    each.takes = told?.status === 200;
    await pause(200);
  }
}

const registrants = new Registrants(db, findings, meetingId, () => origin);
let [next, read] = [0, 0];
async function writer(): Promise<void> {
  while (!isOver && next < people.length) {
    await registrants.press(people[next++]!);
    await pause(10);
  }
}
async function reader(): Promise<void> {
  for (let time = 0; !isOver; time++) {
    const answer =
      time % 2
        ? await page({ origin, cookie: people[0]!.cookie }, '/bijeenkomsten')
        : await ask({ origin }, '{ meetings(first: 5) { edges { node { id title } } } }');
    read += 1;
    findings.expect(answer.status === 200, `reading was answered with ${answer.status}`);
    await pause(10);
  }
}

const confirmed = () => registrants.answers.get('CONFIRMED') ?? 0;

try {
  const watching = places.map((each) => looksAfter(each));
  const load = [writer(), writer(), writer(), writer(), reader(), reader()];
  await pause(1_500);
  const stops: number[] = [];
  for (const each of [...places, ...places]) {
    const began = performance.now();
    const code = await each.api.stop();
    stops.push(Math.round(performance.now() - began));
    findings.same('the exit code of a program that was asked to stop', code ?? -1, 0);
    each.api = await start(each.port);
    findings.expect(await eventually(() => each.takes, 10_000), 'the balancer did not find it back');
    await pause(1_000);
  }
  isOver = true;
  await Promise.all([...load, ...watching]);
  findings.expect(Math.max(...stops) <= longestStop, `a stop took ${Math.max(...stops)} ms`);
  findings.expect(failed.length === 0, `failed: ${[...new Set(failed)].join(', ')} (${failed.length})`);
  findings.same('people who were confirmed when they pressed once', confirmed(), registrants.told.size);
  findings.same('kinds of answers', registrants.answers.size, 1);
  await registrants.check();
  findings.print({
    scenario: 'stopping',
    stopsInMilliseconds: stops,
    registered: registrants.told.size,
    read,
    failed: failed.length,
    answers: Object.fromEntries(registrants.answers),
  });
} finally {
  isOver = true;
  await Promise.all(places.map(({ api }) => api.stop()));
  balancer.closeAllConnections();
  balancer.close();
  await db.end();
}
