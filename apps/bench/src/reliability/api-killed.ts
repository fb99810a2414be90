import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { ask } from '../parts/asking.ts';
import { CommitGate, type Moment } from '../parts/commit-gate.ts';
import { freshDatabase } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { Chance } from '../parts/chance.ts';
import { publishedMeeting } from '../parts/meetings.ts';
import { eventually } from '../parts/patience.ts';
import { signedInPeople } from '../parts/people.ts';
import { Registrants } from '../parts/registrants.ts';
import { freePort, type Served, startProgram } from '../parts/served.ts';
import { Sink } from '../parts/sink.ts';

/**
 * The API is killed with SIGKILL just before the commit of a write, and between commit and answer: each once for writes of
 * several kinds, then at any moment while many register. People press again, as they do: one thing was made, with one
 * mail, and nothing half (P4, P13).
 */
const databaseUrl = await freshDatabase('api_killed');
const findings = new Findings();
const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const gate = await CommitGate.before(databaseUrl);
const sink = await Sink.start(1);
const people = await signedInPeople(db, 300);
const [coordinator, ...others] = people;
await db.query(`UPDATE memberships SET role = 'COORDINATOR' WHERE person_id = $1`, [coordinator!.id]);
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000);
const meetingId = await publishedMeeting(db, inTwoMonths, null);
const item = (
  await db.query<{ id: string }>(`SELECT id FROM knowledge_items WHERE status = 'PUBLISHED' LIMIT 1`)
).rows[0]!.id;

const port = await freePort();
const start = () => startProgram('api', gate.url, { LOG_LEVEL: 'silent', SERVE: 'graphql' }, port);
let api: Served | null = await start();
const worker = await startProgram('worker', databaseUrl, { SMTP_URL: sink.url(0) });

/** SIGKILL; comes back when the process is gone. */
async function kill(): Promise<void> {
  const killed = api;
  api = null;
  await killed?.stop('SIGKILL');
}

/** Something that somebody does, and the rows that are there once it is done. */
interface Write {
  readonly cookie: string;
  readonly mutation: string;
  readonly variables: object;
  readonly rows: string;
  readonly values: readonly unknown[];
}

let next = 0;
const someone = () => others[next++]!;
const writes: Readonly<Record<string, () => Promise<Write> | Write>> = {
  registering: () => {
    const { id, cookie } = someone();
    return {
      cookie,
      mutation: `mutation ($meetingId: ID!) { done: registerForMeeting(input: { meetingId: $meetingId, mode: ONSITE }) { outcome } }`,
      variables: { meetingId },
      rows: `SELECT FROM registrations WHERE meeting_id = $1 AND person_id = $2 AND status = 'CONFIRMED'`,
      values: [meetingId, id],
    };
  },
  cancelling: async () => {
    const { cookie } = someone();
    const other = await publishedMeeting(db, inTwoMonths, null);
    const made = await ask(
      { origin: api!.url, cookie },
      `mutation ($id: ID!) { registerForMeeting(input: { meetingId: $id, mode: ONSITE }) { registration { id } } }`,
      { id: other },
    );
    const { id } = (made.data?.['registerForMeeting'] as { registration: { id: string } }).registration;
    return {
      cookie,
      mutation: `mutation ($id: ID!) { done: cancelRegistration(input: { registrationId: $id }) { __typename } }`,
      variables: { id },
      rows: `SELECT FROM registrations WHERE id = $1 AND status = 'CANCELLED'`,
      values: [id],
    };
  },
  'planning a meeting': () => {
    const id = newId();
    const input = {
      ...{ id, kind: 'EXPERTISELAB', title: 'Samen meten', form: 'ONLINE', lead: 'Een middag over cijfers.' },
      startsAt: inTwoMonths.toISOString(),
      endsAt: new Date(inTwoMonths.getTime() + 7_200_000).toISOString(),
    };
    return {
      cookie: coordinator!.cookie,
      mutation: `mutation ($input: CreateMeetingInput!) { done: createMeeting(input: $input) { id } }`,
      variables: { input },
      rows: 'SELECT FROM meetings WHERE id = $1',
      values: [id],
    };
  },
  inviting: () => {
    const id = newId();
    const email = `genodigd-${id}@example.org`;
    return {
      cookie: coordinator!.cookie,
      mutation: `mutation ($input: InvitePersonInput!) { done: invitePerson(input: $input) { __typename } }`,
      variables: { input: { id, email, name: 'Noor', role: 'PIONEER' } },
      rows: `SELECT FROM invitations i JOIN mail_messages m ON m.to_address = i.email WHERE i.id = $1 AND i.email = $2`,
      values: [id, email],
    };
  },
  'asking a question': () => {
    const id = newId();
    return {
      cookie: someone().cookie,
      mutation: `mutation ($input: AskKnowledgeQuestionInput!) { done: askKnowledgeQuestion(input: $input) { __typename } }`,
      variables: { input: { id, itemId: item, body: 'Werkt dit ook in een kleine gemeente?' } },
      rows: 'SELECT FROM knowledge_questions WHERE id = $1',
      values: [id],
    };
  },
};

const count = async ({ rows, values }: Write) => (await db.query(rows, [...values])).rowCount ?? 0;

/** Kills the API at this moment of this write; then it is started again, and the person presses again. */
async function killedAt(moment: Moment, name: string): Promise<void> {
  const write = await writes[name]!();
  const press = () =>
    ask({ origin: `http://127.0.0.1:${port}`, cookie: write.cookie }, write.mutation, write.variables);
  const held = gate.hold(moment);
  const answer = press();
  const first = await Promise.race([held.then(() => 'held' as const), answer]);
  if (first !== 'held') {
    gate.open();
    findings.expect(false, `${name}: no commit was held; it said ${first.text.slice(0, 200)}`);
    return;
  }
  await kill();
  findings.same(`${name}, answers of a killed program`, (await answer).status, 0);
  const expected = moment === 'AFTER_COMMIT' ? 1 : 0;
  findings.expect(
    await eventually(async () => (await count(write)) === expected, 5_000),
    `${name}, killed ${moment}: ${await count(write)} are there, ${expected} expected`,
  );
  api = await start();
  for (const again of [1, 2]) {
    const { data, text } = await press();
    findings.expect(data?.['done'] != null, `${name}, pressed again (${again}): ${text.slice(0, 200)}`);
  }
  findings.same(`${name}, killed ${moment} and pressed again`, await count(write), 1);
}

try {
  const kills: string[] = [];
  for (const name of Object.keys(writes)) {
    for (const moment of ['AFTER_COMMIT', 'BEFORE_COMMIT'] as const) {
      await killedAt(moment, name);
      kills.push(`${name} ${moment}`);
    }
  }

  // Then by chance, with many under way: each kill comes when so many were told.
  const crowd = await publishedMeeting(db, inTwoMonths, null);
  const registrants = new Registrants(db, findings, crowd, () => api?.url ?? null);
  const chance = new Chance(41);
  const wanting = others.slice(-120);
  const clients = Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let person = wanting.shift(); person; person = wanting.shift()) {
        await registrants.press(person);
      }
    }),
  );
  for (const part of [20, 50, 80]) {
    await eventually(() => registrants.told.size >= part, 60_000, 1);
    await pause(chance.whole(40));
    await kill();
    api = await start();
  }
  await clients;
  await registrants.check();

  const settled = await eventually(async () => {
    const { rowCount } = await db.query(
      `SELECT FROM mail_messages WHERE status IN ('PLANNED', 'SENDING') AND due_at <= now()`,
    );
    return rowCount === 0;
  }, 60_000);
  findings.expect(settled, 'not every mail left within a minute');
  const { rows: double } = await db.query<{ kind: string }>(
    `SELECT kind FROM mail_messages WHERE status = 'SENT' AND kind <> 'meetings.waitlisted'
     GROUP BY kind, to_address, subject_id, context_id HAVING count(*) > 1`,
  );
  findings.expect(double.length === 0, `mailed twice: ${double.map(({ kind }) => kind).join(', ')}`);
  findings.same(
    'mails that arrived twice',
    sink.accepted.length - new Set(sink.accepted.map(({ id }) => id)).size,
    0,
  );
  findings.print({
    scenario: 'api-killed',
    killsAtAMoment: kills.length,
    killsByChance: 3,
    people: registrants.told.size,
    answers: Object.fromEntries(registrants.answers),
    mails: sink.accepted.length,
  });
} finally {
  await Promise.all([api?.stop(), worker.stop()]);
  gate.close();
  await sink.close();
  await db.end();
}
