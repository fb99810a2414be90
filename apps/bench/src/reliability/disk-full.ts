import { readdirSync } from 'node:fs';
import pg from 'pg';
import sharp from 'sharp';
import { ask, page } from '../parts/asking.ts';
import { freshDatabase } from '../parts/database.ts';
import { Findings } from '../parts/findings.ts';
import { publishedMeeting } from '../parts/meetings.ts';
import { eventually } from '../parts/patience.ts';
import { signedInPeople } from '../parts/people.ts';
import { type Served, startProgram } from '../parts/served.ts';
import { SmallDisk } from '../parts/small-disk.ts';

/**
 * The disk for files is full, then the one on which they come in, then the first while a worker makes a file ready. The
 * person is told in words, nothing half is left, everything else goes on, and with room again it works without a restart;
 * the file that waited becomes ready (P16).
 */
const findings = new Findings();
const [kept, incoming] = [SmallDisk.mount(12), SmallDisk.mount(12)];
if (!kept || !incoming) {
  kept?.unmount();
  findings.print({ scenario: 'disk-full', measured: 'no: this machine lets us mount no small disk' });
  process.exit();
}
const databaseUrl = await freshDatabase('disk_full');
const db = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const people = await signedInPeople(db, 20);
const meetingId = await publishedMeeting(db, new Date(Date.now() + 60 * 86_400_000), null);
/** About 3 MB: nothing in it can be made smaller. */
const picture = await sharp({
  create: {
    width: 1200,
    height: 900,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .png()
  .toBuffer();

const env = { LOG_LEVEL: 'silent', FILES_DIR: kept.place('files') };
const api = await startProgram('api', databaseUrl, { ...env, TMPDIR: incoming.folder });
let worker: Served | null = null;
const [sender, ...others] = people;

/** Sends the picture as a page does. */
async function sendPicture(): Promise<{ status: number; title: string; id: string | null }> {
  const body = new FormData();
  body.append('file', new Blob([picture]), 'foto.png');
  const answer = await fetch(`${api.url}/files`, {
    method: 'POST',
    headers: { cookie: sender!.cookie, origin: 'http://localhost', 'accept-language': 'nl' },
    body,
  });
  const { title = '', id = null } = (await answer.json()) as { title?: string; id?: string | null };
  return { status: answer.status, title, id };
}

/** Everything but files goes on. */
async function othersGoOn(when: string): Promise<void> {
  const { data, text } = await ask(
    { origin: api.url, cookie: others.pop()!.cookie },
    'mutation ($id: ID!) { registerForMeeting(input: { meetingId: $id, mode: ONSITE }) { outcome } }',
    { id: meetingId },
  );
  findings.expect(data?.['registerForMeeting'] != null, `${when}: registering says ${text.slice(0, 200)}`);
  for (const path of ['/', '/bijeenkomsten', '/kennis', '/health/ready']) {
    const { status } = await page({ origin: api.url }, path);
    findings.same(`${when}: ${path}`, status, 200);
  }
}

async function refusedInWords(when: string): Promise<void> {
  const before = kept!.files();
  const { status, title } = await sendPicture();
  findings.expect(
    status === 503 && title.startsWith('Er is bij ons geen ruimte meer voor bestanden.'),
    `${when}: a file is answered with ${status} ${title}`,
  );
  const left = Object.keys(kept!.files()).filter((path) => !(path in before));
  findings.expect(left.length === 0, `${when}: something half is left: ${left.join(', ')}`);
  const coming = readdirSync(incoming!.folder).filter((name) => name !== 'filler');
  findings.expect(coming.length === 0, `${when}: left where files come in: ${coming.join(', ')}`);
  await othersGoOn(when);
}
async function taken(when: string): Promise<string> {
  const { status, title, id } = await sendPicture();
  findings.expect(status === 201, `${when}: a file is answered with ${status} ${title}`);
  return id ?? '';
}
const stateOf = async (id: string) =>
  (
    await db.query<{ state: string; refused: string | null }>(
      'SELECT state, refused FROM files WHERE id = $1',
      [id],
    )
  ).rows[0];

try {
  kept.fill();
  await refusedInWords('the disk for files is full');
  kept.clear();
  const waiting = await taken('with room again');

  incoming.fill();
  await refusedInWords('the disk on which files come in is full');
  incoming.clear();
  await taken('with room there again');

  // Both wait to be made ready, and there is no room for what they become.
  kept.fill();
  const before = kept.files();
  worker = await startProgram('worker', databaseUrl, env);
  const tried = await eventually(
    async () =>
      (
        await db.query("SELECT FROM files WHERE id = $1 AND judged_from < now() - interval '3 minutes'", [
          waiting,
        ])
      ).rowCount === 1,
    60_000,
  );
  findings.expect(tried, 'the worker did not put the file back');
  findings.expect(
    (await stateOf(waiting))?.state === 'PROCESSING',
    'a file that waits for room does not wait any more',
  );
  const half = Object.keys(kept.files()).filter((path) => !(path in before));
  findings.expect(half.length === 0, `the worker left something half: ${half.join(', ')}`);
  await othersGoOn('a worker has no room');
  findings.same('a worker without room', (await page({ origin: worker.url }, '/health/ready')).status, 200);
  kept.clear();
  const roomAt = performance.now();
  const ready = await eventually(async () => (await stateOf(waiting))?.state === 'READY', 200_000, 500);
  findings.expect(ready, `with room again the file is ${JSON.stringify(await stateOf(waiting))}`);
  findings.print({
    scenario: 'disk-full',
    megabytes: Math.round(picture.length / 1e5) / 10,
    refusedWith: 503,
    secondsUntilReady: Math.round((performance.now() - roomAt) / 1000),
  });
} finally {
  await Promise.all([api.stop(), worker?.stop()]);
  await db.end();
  kept.unmount();
  incoming.unmount();
}
