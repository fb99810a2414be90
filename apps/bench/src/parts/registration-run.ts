import { Agent } from 'node:http';
import type { Pool } from 'pg';
import type { Findings } from './findings.ts';
import { inParallel, percentile95, post } from './load.ts';
import type { BenchPerson } from './people.ts';

const mutation = `mutation ($meetingId: ID!) {
  registerForMeeting(input: { meetingId: $meetingId, mode: ONSITE }) { outcome position registration { id status } }
}`;

interface Told {
  readonly outcome: string;
  readonly position: number | null;
  readonly registration: { readonly id: string; readonly status: string } | null;
}

/** One press of the button and what came of it; moments in ms by the clock of this process. */
interface Press {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly status: number;
  readonly told: Told | null;
}

/** The clients of a measurement, each at one of the API processes. */
export class RegistrationClients {
  private readonly agent: Agent;
  private readonly urls: readonly string[];
  private readonly clients: number;

  constructor(urls: readonly string[], clients: number) {
    this.urls = urls;
    this.clients = clients;
    this.agent = new Agent({ keepAlive: true, maxSockets: clients });
  }

  /** Lets everybody press once; `shift` sends each client to another process than before. */
  async press(meetingId: string, people: readonly BenchPerson[], shift = 0): Promise<Press[]> {
    const body = JSON.stringify({ query: mutation, variables: { meetingId } });
    const presses: Press[] = [];
    await inParallel(people, this.clients, async ({ cookie }, client) => {
      const url = `${this.urls[(client + shift) % this.urls.length]}/graphql`;
      const sentAt = performance.now();
      const { status, body: answer } = await post(this.agent, { url, body }, { cookie });
      const answeredAt = performance.now();
      presses.push({ sentAt, answeredAt, status, told: toldIn(answer) });
    });
    return presses;
  }

  close(): void {
    this.agent.destroy();
  }
}

function toldIn(answer: string): Told | null {
  try {
    return (JSON.parse(answer) as { data?: { registerForMeeting?: Told } }).data?.registerForMeeting ?? null;
  } catch {
    return null;
  }
}

/** Everybody registers for a fresh meeting; then some press again. Notes whatever is not as promised (P1, P2, P4). */
export async function registrationRun(
  db: Pool,
  clients: RegistrationClients,
  meetingId: string,
  people: readonly BenchPerson[],
  seats: number,
  findings: Findings,
): Promise<{ perSecond: number; p95: number }> {
  const began = performance.now();
  const presses = await clients.press(meetingId, people);
  const seconds = (performance.now() - began) / 1000;
  checkTold(presses, people.length, seats, findings);
  await checkRows(db, meetingId, presses, seats, findings);

  const again = await clients.press(meetingId, people.slice(0, 50), 1);
  const known = again.filter(({ told }) => told?.outcome === 'ALREADY_REGISTERED').length;
  findings.same('second presses told ALREADY_REGISTERED', known, 50);
  await checkOnce(db, meetingId, people.length, seats, findings);

  const waits = presses.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
  return { perSecond: people.length / seconds, p95: percentile95(waits) };
}

function checkTold(presses: readonly Press[], people: number, seats: number, findings: Findings): void {
  const told = (outcome: string) => presses.filter((press) => press.told?.outcome === outcome);
  findings.same('answers that are not 200', presses.filter(({ status }) => status !== 200).length, 0);
  findings.same('told CONFIRMED', told('CONFIRMED').length, seats);
  findings.same('told WAITLISTED', told('WAITLISTED').length, people - seats);
  const positions = told('WAITLISTED')
    .map((press) => press.told?.position ?? 0)
    .sort((one, other) => one - other);
  const gaps = positions.filter((position, index) => position !== index + 1).length;
  findings.same('places in line that are missing or double', gaps, 0);
  findings.same('people who stand before somebody who was answered before they asked', unfair(presses), 0);
}

/** How many stand before somebody whose answer came before their own request was sent. A seat is before the line. */
function unfair(presses: readonly Press[]): number {
  const place = ({ told }: Press) =>
    told?.outcome === 'CONFIRMED' ? 0 : (told?.position ?? Number.MAX_SAFE_INTEGER);
  const byAnswer = [...presses].sort((one, other) => one.answeredAt - other.answeredAt);
  const bySending = [...presses].sort((one, other) => one.sentAt - other.sentAt);
  let answered = 0;
  let furthest = 0;
  let count = 0;
  for (const press of bySending) {
    for (let next = byAnswer[answered]; next && next.answeredAt < press.sentAt; next = byAnswer[++answered]) {
      furthest = Math.max(furthest, place(next));
    }
    if (place(press) < furthest) count += 1;
  }
  return count;
}

/** What people were told is what the database holds, one by one. */
async function checkRows(
  db: Pool,
  meetingId: string,
  presses: readonly Press[],
  seats: number,
  findings: Findings,
): Promise<void> {
  const { rows } = await db.query<{ id: string; status: string; position: number }>(
    `SELECT id, status, (row_number() OVER (PARTITION BY status ORDER BY number))::int AS position
     FROM registrations WHERE meeting_id = $1`,
    [meetingId],
  );
  findings.same('rows CONFIRMED', rows.filter(({ status }) => status === 'CONFIRMED').length, seats);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const wrong = presses.filter(({ told }) => {
    const row = kept.get(told?.registration?.id ?? '');
    const position = row?.status === 'WAITLISTED' ? row.position : null;
    return row?.status !== told?.outcome || position !== told?.position;
  });
  findings.same('answers that the database does not hold', wrong.length, 0);
}

/** One registration and one piece of news for everybody, and the reminders of who has a seat. */
async function checkOnce(
  db: Pool,
  meetingId: string,
  people: number,
  seats: number,
  findings: Findings,
): Promise<void> {
  const { rows: registered } = await db.query<{ rows: number; persons: number }>(
    `SELECT count(*)::int AS rows, count(DISTINCT person_id)::int AS persons
     FROM registrations WHERE meeting_id = $1`,
    [meetingId],
  );
  findings.same('rows of registrations', registered[0]?.rows ?? 0, people);
  findings.same('persons registered', registered[0]?.persons ?? 0, people);
  const { rows: mails } = await db.query<{ kind: string; count: number; persons: number }>(
    `SELECT kind, count(*)::int AS count, count(DISTINCT person_id)::int AS persons
     FROM mail_messages WHERE context_id = $1 GROUP BY kind`,
    [meetingId],
  );
  const count = (kind: string) => mails.find((mail) => mail.kind === kind)?.count ?? 0;
  findings.same('mails of confirmation', count('meetings.confirmation'), seats);
  findings.same('mails about the line', count('meetings.waitlisted'), people - seats);
  const twice = mails.filter((mail) => mail.count !== mail.persons).map((mail) => mail.kind);
  findings.expect(twice.length === 0, `mailed twice: ${twice.join(', ')}`);
}
