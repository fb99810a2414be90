import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TestClock } from '@verbonden/shared/kernel';
import { aPerson, testDatabase, testSettings, type TestDatabase } from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import { createApi } from '../api';

/** A portal of a few lines that shows what it was given. */
const portal = `
export const shareCard = async () => null;
export async function render(request, context) {
  const { pathname } = new URL(request.url);
  if (pathname === '/stuk') throw new Error('geheim van de zaak');
  if (pathname === '/in-een-kader') context.open('FRAMED_ANYWHERE');
  if (pathname === '/bestand') return new Response('begin;einde', { headers: { 'content-type': 'text/calendar' } });
  if (pathname === '/inloggen' && request.method === 'POST') {
    const form = await request.formData();
    const answer = await context.execute(
      'mutation ($input: SignInInput!) { signIn(input: $input) { name } }',
      { input: { email: form.get('email'), password: form.get('password') } },
    );
    if (answer.errors) return new Response(JSON.stringify(answer.errors), { status: 422 });
    return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': 'thema=donker' } });
  }
  const { data } = await context.execute('{ me { name } network { name } }', {});
  return new Response(
    '<!doctype html><html><body>' + JSON.stringify({
      url: request.url, data, locale: context.locale, now: context.now, demo: context.demo, houseStyle: context.houseStyle,
      signedIn: context.viewer.personId !== null,
    }) + '</body></html>',
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}`;

const script = 'export const wake = () => document.title;\n'.repeat(200);
const password = 'vier losse woorden hier';
const clock = new TestClock();

let folder: string;
let database: TestDatabase;
let app: NestExpressApplication;
let url: string;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'server'));
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'server/entry.js'), portal);
  writeFileSync(join(folder, 'client/assets/wake-1.js'), script);
  writeFileSync(join(folder, 'client/assets/ready-1.js'), script);
  writeFileSync(join(folder, 'client/assets/ready-1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'client/service-worker.js'), script);
  writeFileSync(join(folder, 'client/secret.txt'), 'not an asset');
  writeFileSync(join(folder, 'client/insluiten.js'), script);
  database = await testDatabase();
  ({ app, url } = await start({}));
  const db = app.get(DataSource);
  cookie = (await aPerson(db, clock, { name: 'Fatma' })).cookie;
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function start(more: Record<string, string>): Promise<{ app: NestExpressApplication; url: string }> {
  const made = await createApi(testSettings(database.url, { PORTAL_DIR: folder, ...more }), clock);
  await made.listen(0, '127.0.0.1');
  return { app: made, url: (await made.getUrl()).replace('[::1]', '127.0.0.1') };
}

async function shown(path: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(url + path, { headers });
  expect(response.status).toBe(200);
  const [, json = ''] = /<body>(.*)<\/body>/s.exec(await response.text()) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

function sendForm(path: string, fields: Record<string, string>, headers: Record<string, string>) {
  return fetch(url + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

const own = { origin: 'https://verbonden.example.org' };

describe('a page', () => {
  it('is rendered with what this visitor may see, in the language of its address, at the moment of the clock', async () => {
    expect(await shown('/organisaties?zoek=a', { cookie, 'accept-language': 'en' })).toEqual({
      url: 'https://verbonden.example.org/organisaties?zoek=a',
      data: { me: { name: 'Fatma' }, network: { name: 'Verbonden' } },
      locale: 'nl',
      now: '2027-01-04T09:00:00.000Z',
      demo: false,
      signedIn: true,
    });
    expect(await shown('/en/organisaties')).toMatchObject({
      locale: 'en',
      data: { me: null },
      signedIn: false,
    });
  });

  it('stays a page of ours, whatever the address looks like', async () => {
    expect(await shown('//elsewhere.example/x')).toMatchObject({
      url: 'https://verbonden.example.org//elsewhere.example/x',
    });
  });

  it('is kept by nobody when somebody is signed in, and asked for again otherwise', async () => {
    const signedIn = await fetch(url, { headers: { cookie } });
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    const visitor = await fetch(url);
    expect(visitor.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('has a number that stands in the log, and is compressed', async () => {
    const { headers } = await fetch(`${url}/`, { headers: { 'x-request-id': 'een-nummer-van-de-proxy' } });
    expect(headers.get('x-request-id')).toBe('een-nummer-van-de-proxy');
    const asset = await fetch(`${url}/assets/wake-1.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(asset.headers.get('content-encoding')).toBe('gzip');
  });

  it('that cannot be made says so in the language of the reader with its number, and tells nothing else', async () => {
    for (const [path, words] of [
      ['/stuk', 'Dit lukte niet door een fout bij ons'],
      ['/en/../stuk', 'Dit lukte niet door een fout bij ons'],
    ]) {
      const response = await fetch(url + path);
      const page = await response.text();
      expect(response.status).toBe(500);
      expect(page).toContain(words);
      expect(page).toContain(response.headers.get('x-request-id'));
      expect(page).not.toMatch(/geheim|Error|at render/);
    }
  });

  it('may be another kind of answer, sent on as it is', async () => {
    const response = await fetch(`${url}/bestand`);
    expect(response.headers.get('content-type')).toBe('text/calendar');
    expect(await response.text()).toBe('begin;einde');
  });
});

describe('a form', () => {
  const fields = { email: 'samira@example.org', password };

  beforeAll(async () => {
    const { hash } = await import('@node-rs/argon2');
    await aPerson(app.get(DataSource), clock, { name: 'Samira', email: fields.email });
    await app
      .get(DataSource)
      .query('UPDATE accounts SET password_hash = $1 WHERE email = $2', [await hash(password), fields.email]);
  });

  it('reaches the API in process, and the cookie that signs in reaches the browser', async () => {
    const response = await sendForm('/inloggen', fields, own);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    const cookies = response.headers.getSetCookie();
    expect(cookies).toContain('thema=donker');
    const session = cookies.find((each) => each.startsWith('__Host-verbonden='));
    expect(session).toMatch(/HttpOnly; Secure; SameSite=Lax$/);
    expect(await shown('/', { cookie: session?.split(';')[0] ?? '' })).toMatchObject({
      data: { me: { name: 'Samira' } },
    });
  });

  it('takes files too, as browsers send them', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('foto', new Blob(['x'.repeat(1000)]), 'foto.png');
    const response = await fetch(`${url}/inloggen`, {
      method: 'POST',
      headers: own,
      body,
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another site, as the browser says', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['another host of ours', { ...own, 'sec-fetch-site': 'same-site' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['no page at all', {}],
  ])('from %s is refused and does nothing', async (_, headers) => {
    const count = () => app.get(DataSource).query('SELECT count(*) FROM sessions');
    const before: unknown = await count();
    const response = await sendForm('/inloggen', fields, headers);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Dit formulier kwam niet van onze site');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await count()).toEqual(before);
  });

  it('of a mail program that leaves for its reader is let in without a page, there alone and without a cookie', async () => {
    const oneClick = { 'List-Unsubscribe': 'One-Click' };
    const statusAt = async (path: string, headers: Record<string, string> = {}) =>
      (await sendForm(path, oneClick, headers)).status;
    const pages = ['/volgen/mail/x', '/week/materiaal/mail/x', '/signaal-mail/x', '/gevraagd/x/niet-meer'];
    for (const path of [...pages, '/en/week/werkgroep/mail/x']) {
      expect(await statusAt(path)).toBe(200);
      expect(await statusAt(path, { cookie })).toBe(403);
      expect(await statusAt(path, { origin: 'https://elsewhere.example' })).toBe(403);
    }
    for (const path of ['/volgen', '/gevraagd/x']) expect(await statusAt(path)).toBe(403);
  });

  it('larger than any of ours is refused in words', async () => {
    const response = await sendForm('/inloggen', { email: 'x'.repeat(6 * 1024 * 1024) }, own);
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Dit is te veel tekst');
  });
});

describe('the files of the portal', () => {
  it('are kept for good, since their name changes with what is in them', async () => {
    const response = await fetch(`${url}/assets/wake-1.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await response.text()).toBe(script);
  });

  it('but for the worker, that has one address for good and is asked for each time', async () => {
    const response = await fetch(`${url}/service-worker.js`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await response.text()).toBe(script);
  });

  it('have one that other sites load: it keeps its name, so it is asked for again after an hour', async () => {
    const response = await fetch(`${url}/insluiten.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('go out as they lie ready compressed', async () => {
    const response = await fetch(`${url}/assets/ready-1.js`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await response.text()).toBe(script);
    const plain = await fetch(`${url}/assets/ready-1.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  it.each(['/assets/gone-1.js', '/assets/..%2fsecret.txt', '/assets/%2e%2e/secret.txt'])(
    'end at their folder: %s is not given',
    async (path) => {
      const [status, text] = await raw(path);
      expect(text).not.toContain('not an asset');
      if (path.includes('gone')) expect(status).toBe(404);
    },
  );
});

describe('what every answer tells the browser', () => {
  it.each([
    '/',
    '/stuk',
    '/assets/wake-1.js',
    '/service-worker.js',
    '/graphql',
    '/health/live',
    '/bestaat/niet.ics',
    '/robots.txt',
    '/calendar/netwerk.ics',
    '/feeds/bijeenkomsten.atom',
    '/files/deelnemers/x.csv',
    '/kennis/export.json',
    '/.well-known/security.txt',
    '/opensearch.xml',
    '/sitemap.xml',
    '/oai?verb=Identify',
    '/inloggen/oidc/gemeente',
    '/metrics',
  ])('%s: nothing inline, nothing from elsewhere, no framing', async (path) => {
    const { headers } = await fetch(url + path);
    const policy = headers.get('content-security-policy');
    expect(policy?.split(';').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self' wss://verbonden.example.org",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "manifest-src 'self'",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
    ]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const type = headers.get('content-type') ?? '';
    if (/^text\/|xml/.test(type)) expect(type.toLowerCase()).toContain('charset=utf-8');
  });
});

describe('a page that may stand in a frame', () => {
  it('may stand on any site, and is as closed as every other for the rest; other pages stay out', async () => {
    const policyOf = async (path: string) => (await fetch(url + path)).headers;
    const [open, other] = await Promise.all([policyOf('/in-een-kader'), policyOf('/')]);
    expect(open.get('content-security-policy')).toBe(
      other.get('content-security-policy')!.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    );
    expect(open.get('x-frame-options')).toBeNull();
    expect(open.getSetCookie()).toEqual([]);
    expect(other.get('x-frame-options')).toBe('DENY');
  });
});

describe('what a process serves', () => {
  it('keeps its other doors open beside the pages', async () => {
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ok', database: 'ok' });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ network { name } }"}',
    });
    expect(await response.json()).toEqual({ data: { network: { name: 'Verbonden' } } });
  });

  it('without pages an unknown address is a problem in JSON', async () => {
    const only = await start({ SERVE: 'graphql' });
    const response = await fetch(`${only.url}/organisaties`);
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'NOT_FOUND' }),
    ]);
    await only.app.close();
  });

  it('without GraphQL its pages still answer, and its GraphQL door is closed', async () => {
    const only = await start({ SERVE: 'pages' });
    expect((await fetch(only.url)).status).toBe(200);
    const response = await fetch(`${only.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ me { id } }"}',
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await only.app.close();
  });

  it('with colours of its own each page is told where they are, and they come after ours for good', async () => {
    const house = await start({ HOUSE_COLOURS: '{"brand":["#0b4f3c","#9fd8c0"]}' });
    const page = await (await fetch(house.url)).text();
    const [, path = ''] = /"houseStyle":"(\/assets\/huisstijl-[0-9a-f]{8}\.css)"/.exec(page) ?? [];
    const style = await fetch(house.url + path);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await style.text()).toBe(':root {\n  --brand: light-dark(#0b4f3c, #9fd8c0);\n}\n');
    expect((await fetch(url + path)).status).toBe(404);
    expect(await (await fetch(url)).text()).not.toContain('huisstijl');
    await house.app.close();
  });

  it('while developing each page carries the script that hears of a new start', async () => {
    const developing = await start({ DEV_RELOAD: 'true' });
    expect(await (await fetch(developing.url)).text()).toContain(
      '<script src="/dev/reload.js" defer></script></body>',
    );
    const code = await (await fetch(`${developing.url}/dev/reload.js`)).text();
    const first = await new Promise<string>((resolve, reject) => {
      const stream = get(`${developing.url}/dev/reload`, (response) => {
        response.once('data', (text: Buffer) => {
          resolve(text.toString());
          stream.destroy();
        });
      });
      stream.once('error', reject);
    });
    const [, name = 'none'] = /data: (.+)\n/.exec(first) ?? [];
    expect(code).toContain(name);
    await developing.app.close();
    expect(await (await fetch(url)).text()).not.toContain('reload.js');
  });
});

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function raw(path: string): Promise<[number, string]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    })
      .on('error', reject)
      .end();
  });
}
