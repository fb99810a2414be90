import { Agent } from 'node:http';
import type { Pool } from 'pg';
import type { Findings } from './findings.ts';
import { inParallel, post, type Volley } from './load.ts';
import { publishedMeeting } from './meetings.ts';
import type { BenchPerson } from './people.ts';

const mutation = `mutation Register($meetingId: ID!) {
  registerForMeeting(input: { meetingId: $meetingId, mode: ONSITE }) { outcome position registration { id status } } }`;
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000);

/** Sends one wish, to whichever side. @returns the answer */
export type Register = (agent: Agent, meetingId: string, person: BenchPerson) => Promise<string>;

export const throughApi =
  (url: string): Register =>
  async (agent, meetingId, { cookie }) => {
    const body = JSON.stringify({ query: mutation, variables: { meetingId } });
    return (await post(agent, { url, body }, { cookie })).body;
  };

export const throughBare =
  (url: string): Register =>
  async (agent, meetingId, { id }) =>
    (await post(agent, { url, body: JSON.stringify({ meetingId, personId: id }) })).body;

/** Everybody registers once, for a meeting of its own that has a seat for all. */
export async function registering(
  db: Pool,
  people: readonly BenchPerson[],
  clients: number,
  register: Register,
  findings: Findings,
): Promise<Volley> {
  const meetingId = await publishedMeeting(db, inTwoMonths, people.length);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const waits: number[] = [];
  const began = performance.now();
  await inParallel(people, clients, async (person) => {
    const sent = performance.now();
    const body = await register(agent, meetingId, person);
    waits.push(performance.now() - sent);
    findings.expect(body.includes('"CONFIRMED"'), `registering was answered with ${body.slice(0, 200)}`);
  });
  agent.destroy();
  return { perSecond: waits.length / ((performance.now() - began) / 1000), waits };
}
