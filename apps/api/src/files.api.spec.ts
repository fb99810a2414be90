import { jest } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PeopleModule } from '@verbonden/people/api';
import { FILE_STORE, type FileStore, FilesModule, StoreFull } from '@verbonden/shared/server';
import {
  aPicture,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';

let api: TestApi;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, FilesModule, TestJudgeModule]);
  fatma = await api.person({ roles: ['PROFESSIONAL'] });
}, 60_000);
afterAll(() => api?.close());

const own = 'https://verbonden.example.org';
const boundary = 'grens';
const head = (name: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;

/** Sends a body piece by piece, and gives the answer and how much of it was sent by then. */
function streamed(
  headers: Record<string, string>,
  pieces: Iterable<Buffer | string>,
): Promise<{ status: number; title: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const asked = request(`${api.url}/files`, {
      method: 'POST',
      headers: {
        cookie: fatma.cookie,
        origin: own,
        'accept-language': 'nl',
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...headers,
      },
    });
    asked.on('response', (answer) => {
      answered = true;
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { title } = JSON.parse(Buffer.concat(parts).toString()) as { title: string };
        resolve({ status: answer.statusCode ?? 0, title, sent });
        asked.destroy();
      });
    });
    asked.on('error', (fault) => {
      if (!answered) reject(fault);
    });
    void (async () => {
      for (const piece of pieces) {
        if (answered) return;
        sent += piece.length;
        if (!asked.write(piece)) await new Promise((go) => asked.once('drain', go));
      }
      asked.end();
    })();
  });
}

function* zeros(megabytes: number): Generator<Buffer | string> {
  yield head('film.pdf');
  yield '%PDF-1.7\n';
  const piece = Buffer.alloc(1024 * 1024, 'x');
  for (let count = 0; count < megabytes; count += 1) yield piece;
  yield `\r\n--${boundary}--\r\n`;
}

const rows = async () => (await api.db.query<{ count: string }[]>('SELECT count(*) FROM files'))[0]!.count;
const leftOvers = () => readdirSync(tmpdir()).filter((name) => /^(in|file)-/.test(name));

/** How much lies in a folder that was left; 0 when it is gone by now. */
function sizeIn(name: string): number {
  try {
    return statSync(join(tmpdir(), name, 'file')).size;
  } catch {
    return 0;
  }
}

describe('the door for files', () => {
  it('says no to 200 MB before it is sent', async () => {
    const answer = await streamed({ 'content-length': String(200 * 1024 * 1024) }, [head('film.pdf')]);
    expect(answer.status).toBe(413);
    expect(answer.title).toBe('Dit bestand is 200 MB. Tot 20 MB lukt. Zet een film liever als link.');
    expect(answer.sent).toBeLessThan(1024);
  });

  it('that was not told how much comes keeps nothing of what is too large', async () => {
    const [before, lying] = [await rows(), new Set(leftOvers())];
    const answer = await streamed({}, zeros(60));
    expect(answer.status).toBe(413);
    expect(answer.title).toBe('Dit bestand is 61 MB. Tot 20 MB lukt. Zet een film liever als link.');
    expect(await rows()).toBe(before);
    // Other programs on this machine have folders there too, but none as large.
    expect(leftOvers().filter((name) => !lying.has(name) && sizeIn(name) > 0)).toEqual([]);
  });

  it('does not open for a visitor, nor for what another site sends', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${api.url}/files`, { method: 'POST', headers, body: new FormData() });
    expect((await send({ origin: own })).status).toBe(401);
    expect((await send({ cookie: fatma.cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(
      (await send({ cookie: fatma.cookie, origin: own, 'content-type': 'multipart/form-data' })).status,
    ).toBe(400);
  });

  it('tells at once what is never taken, and tells only its sender how far a file is', async () => {
    expect(await sentFile(api, fatma, 'MZ\u0090\u0000', 'brief.pdf')).toBe('UNKNOWN');
    const id = await sentFile(api, fatma, await aPicture(), '../../etc/foto\u202egpj.exe');
    await filesLookedAt(api);
    const ask = 'query ($ids: [ID!]!) { ownFiles(ids: $ids) { name state kind } }';
    expect(await api.as(fatma).data(ask, { ids: [id] })).toEqual({
      ownFiles: [{ name: 'fotogpj.png', state: 'READY', kind: 'PICTURE' }],
    });
    const other = await api.person({ roles: ['ADMINISTRATOR'] });
    expect(await api.as(other).data(ask, { ids: [id] })).toEqual({ ownFiles: [] });
  });

  it('that cannot keep a file says so in words, and everything else goes on', async () => {
    const store = api.app.get<{ folder: string }>(FILE_STORE);
    const { folder } = store;
    // A folder below a device can never be made: the system refuses.
    Object.assign(store, { folder: '/dev/null/files' });
    expect(await sentFile(api, fatma, await aPicture(), 'foto.png')).toBe('UNAVAILABLE');
    Object.assign(store, { folder });
    expect(await sentFile(api, fatma, await aPicture(), 'foto.png')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has a file that finds no room wait for it, and does not take that for a fault of the file', async () => {
    const id = await sentFile(api, fatma, await aPicture(), 'foto.png');
    const store = api.app.get<FileStore>(FILE_STORE);
    const full = jest.spyOn(store, 'put').mockRejectedValue(new StoreFull('the disk is full'));
    const stateOf = async () =>
      (await api.db.query<{ state: string }[]>('SELECT state FROM files WHERE id = $1', [id]))[0]!.state;
    const minute = 60_000;
    for (let round = 0; round < 4; round += 1) {
      await filesLookedAt(api);
      expect(await stateOf()).toBe('PROCESSING');
      api.clock.set(new Date(api.clock.now().getTime() + 2 * minute));
    }
    expect(full.mock.calls.filter(([key]) => key.includes(id))).toHaveLength(4);
    full.mockRestore();
    await filesLookedAt(api);
    expect(await stateOf()).toBe('READY');
  });

  it('closes after many files in an hour, and opens again', async () => {
    const busy = await api.person({ roles: ['PROFESSIONAL'] });
    await api.db.query(
      `INSERT INTO files (id, name, state, size, uploaded_by_id, created_at)
       SELECT gen_random_uuid(), 'x', 'RECEIVING', 1, $1, $2 FROM generate_series(1, 100)`,
      [busy.id, api.clock.now()],
    );
    expect(await sentFile(api, busy, await aPicture(), 'foto.png')).toBe('RATE_LIMITED');
    api.clock.set(new Date(api.clock.now().getTime() + 3_700_000));
    expect(await sentFile(api, busy, await aPicture(), 'foto.png')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
