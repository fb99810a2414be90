import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { ask } from '../parts/asking.ts';
import { freshDatabase } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { publishedMeeting } from '../parts/meetings.ts';
import { eventually } from '../parts/patience.ts';
import { type BenchPerson, signedInPeople } from '../parts/people.ts';
import { startProgram } from '../parts/served.ts';
import { openStream } from '../parts/stream.ts';

/**
 * Two API processes on one database are one portal: who signs in or out at the one did so at the other, guesses are counted
 * together, what is changed through the one reaches streams and visitors of the other, and what was taken away is gone
 * there within a second (P15, P22, P24).
 */
const longestRevoke = 1_000;
const databaseUrl = await freshDatabase('two_apis');
const findings = new Findings();
const db = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const people = await signedInPeople(db, 5);
const person = (place: number): BenchPerson => people[place]!;
const [marieke, fatma, noor, samira, bram] = [person(0), person(1), person(2), person(3), person(4)];
const password = 'vier losse woorden hier';
await db.query('UPDATE accounts SET password_hash = $1 WHERE person_id = ANY ($2)', [
  await hash(password),
  [noor.id, bram.id],
]);
await db.query(`UPDATE memberships SET role = 'COORDINATOR' WHERE person_id = $1`, [marieke.id]);
const meetingId = await publishedMeeting(db, new Date(Date.now() + 60 * 86_400_000), null);

const start = () => startProgram('api', databaseUrl, { SERVE: 'graphql' });
const [here, there] = await Promise.all([start(), start()]);

/** Signs in at one of them. @returns the code of a refusal, and the cookie */
async function signIn(origin: string, email: string, given: string) {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
      variables: { input: { email, password: given } },
    }),
  });
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return {
    code: errors?.[0]?.extensions.code ?? 'IN',
    cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
}
const nameAt = async (origin: string, cookie: string) =>
  ((await ask({ origin, cookie }, '{ me { name } }')).data?.['me'] as { name: string } | null)?.name ?? null;
const register = (origin: string, cookie: string) =>
  ask(
    { origin, cookie },
    'mutation ($id: ID!) { registerForMeeting(input: { meetingId: $id, mode: ONSITE }) { outcome } }',
    { id: meetingId },
  );
/** How long until something holds, in ms; a finding when that is longer than a second. */
async function soon(what: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  const began = performance.now();
  findings.expect(await eventually(holds, longestRevoke, 10), `${what}: not within a second`);
  return Math.round(performance.now() - began);
}

try {
  // Sessions.
  const { cookie } = await signIn(here.url, noor.email, password);
  findings.expect((await nameAt(there.url, cookie)) === noor.name, 'signed in here, unknown there');
  await ask({ origin: here.url, cookie }, 'mutation { signOut }');
  const signedOut = await soon('signed out', async () => (await nameAt(there.url, cookie)) === null);

  // Guesses: forty at once over both, the right one among them; ten are looked at.
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, number) =>
      signIn((number % 2 ? here : there).url, bram.email, number === 30 ? password : `geraden ${number}`),
    ),
  );
  const lookedAt = guesses.filter(({ code }) => code !== 'RATE_LIMITED').length;
  findings.expect(lookedAt <= 10, `${lookedAt} guesses were looked at, ten at most`);
  for (const { url } of [here, there]) {
    const { code } = await signIn(url, bram.email, password);
    findings.expect(code === 'RATE_LIMITED', `after forty guesses the right password says ${code}`);
  }

  // Streams, and what a visitor sees.
  const watch = `subscription ($id: ID!) { meetingChanged(meetingId: $id) { what meeting { seats { onsite { taken } } } } }`;
  const stream = openStream({ origin: there.url, cookie: marieke.cookie }, watch, { id: meetingId });
  const listens = await eventually(async () => {
    await db.query(`SELECT pg_notify('live', $1)`, [
      JSON.stringify({ topic: `meeting:${meetingId}`, payload: { what: 'MEETING_CHANGED' } }),
    ]);
    return stream.notes.length > 0;
  }, 20_000);
  findings.expect(listens, 'the stream did not open');
  const told = () => stream.notes.filter((note) => JSON.stringify(note).includes('"CONFIRMED"')).length;
  await register(here.url, fatma.cookie);
  const noteAfter = await soon('a registration in a stream of the other', () => told() === 1);
  const titles = '{ meetings(first: 50) { edges { node { id title } } } }';
  for (let time = 0; time < 3; time++) await ask({ origin: there.url }, titles);
  await db.query(`UPDATE meetings SET title_nl = 'Een nieuwe titel' WHERE id = $1`, [meetingId]);
  const visitorSees = await soon('a changed title at the other', async () =>
    (await ask({ origin: there.url }, titles)).text.includes('Een nieuwe titel'),
  );

  // What is taken away.
  const list = `query ($slug: String!) { meeting(slug: $slug) { registrations(first: 5) { totalCount } } }`;
  const seesList = async () =>
    /"totalCount":\d/.test(
      (await ask({ origin: there.url, cookie: marieke.cookie }, list, { slug: `meten-${meetingId}` })).text,
    );
  findings.expect(await seesList(), 'a coordinator does not see who comes');
  await db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [marieke.id]);
  const roleGone = await soon('a role that ended', async () => !(await seesList()));
  await register(here.url, samira.cookie);
  const streamEnded = await soon('a stream of a role that ended', () => stream.isOver());
  findings.same('notes that still came', told(), 1);
  await db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [fatma.id]);
  const suspended = await soon(
    'a suspended account',
    async () => (await nameAt(there.url, fatma.cookie)) === null,
  );
  await stream.close();
  findings.print({
    scenario: 'two-apis',
    guesses: { sent: guesses.length, lookedAt },
    unit: 'ms until the other process knows',
    ...{ signedOut, noteAfter, visitorSees, roleGone, streamEnded, suspended },
  });
} finally {
  await Promise.all([here.stop(), there.stop()]);
  await db.end();
}
