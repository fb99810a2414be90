import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TestClock } from '@verbonden/shared/kernel';
import { aPerson, testDatabase, type TestDatabase, testSettings } from '@verbonden/shared/testing';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { createApi } from '../api';

/** A portal of a few lines: one page with a card, one for members only, and one that tries to change something. */
const portal = `
export const render = async () => new Response('page');
export async function shareCard(request, context) {
  const { pathname, search } = new URL(request.url);
  if (pathname === '/stuk') throw new Error('geheim van de zaak');
  const { data } = await context.execute('{ me { name } network { name } }', {});
  if (pathname === '/leden') return data.me ? { title: data.me.name } : null;
  const changed = await context.execute('mutation { signOut }', {});
  if (!changed.errors) throw new Error('it was changed');
  if (pathname.startsWith('/en/x') || pathname.startsWith('/x') || pathname === '/') {
    return {
      look: 'NIGHT', house: 'Verbonden', kind: data.network.name, title: pathname + search, facts: [], locale: context.locale,
    };
  }
  return null;
}`;

const clock = new TestClock();
let folder: string;
let database: TestDatabase;
let app: NestExpressApplication;
let url: string;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'server/entry.js'), portal);
  database = await testDatabase();
  app = await createApi(testSettings(database.url, { PORTAL_DIR: folder }), clock);
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  cookie = (await aPerson(app.get(DataSource), clock, { name: 'Fatma' })).cookie;
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

describe('the picture beside a link to a page', () => {
  it('is a PNG that any site may show, kept for a while', async () => {
    const response = await ask('/deelkaart/x.png');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(response.headers.getSetCookie()).toEqual([]);
    const picture = Buffer.from(await response.arrayBuffer());
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  it('is not sent again to who has it, and is another one when the page shows something else', async () => {
    const etag = (await ask('/deelkaart/x.png')).headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await ask('/deelkaart/x.png', { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(
      (await ask('/deelkaart/xyz.png', { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status,
    ).toBe(200);
    const english = await ask('/deelkaart/en/x.png', { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect(english.status).toBe(200);
  });

  it('is of the page without what stands behind the question mark: no address makes a drawing of its own', async () => {
    const [one, other] = await Promise.all(
      ['/deelkaart/x.png?a=1', '/deelkaart/x.png?toont=b'].map((each) => ask(each)),
    );
    expect(one!.headers.get('etag')).toBe(other!.headers.get('etag'));
  });

  it('of the portal itself has an address too', async () => {
    expect((await ask('/deelkaart/voorpagina.png')).status).toBe(200);
  });

  it('shows what a visitor may read, also when somebody asks who may read more', async () => {
    expect((await ask('/deelkaart/leden.png', { cookie })).status).toBe(404);
    const response = await ask('/deelkaart/x.png', { cookie });
    expect(response.headers.get('etag')).toBe((await ask('/deelkaart/x.png')).headers.get('etag'));
  });

  it.each(['/deelkaart/niets.png', '/deelkaart/x.jpg', '/deelkaart/x', '/deelkaart/.png', '/deelkaart/'])(
    'is not there for %s',
    async (path) => {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([404, '']);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('that cannot be made tells nothing, and is kept by nobody', async () => {
    const response = await ask('/deelkaart/stuk.png');
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is drawn for one address on the net no more than 120 times in ten minutes; what lies ready is always given', async () => {
    await ask('/deelkaart/x.png');
    await app.get(DataSource).query('UPDATE attempts SET taken = 120');
    const refused = await ask('/deelkaart/x-anders.png');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
    expect((await ask('/deelkaart/x.png')).status).toBe(200);
    clock.move(11 * 60_000);
    expect((await ask('/deelkaart/x-anders.png')).status).toBe(200);
  });
});
