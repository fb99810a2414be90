import { demoPerson, part, Stage, type Visitor } from './stage';

const phone = { viewport: { width: 360, height: 740 }, serviceWorkers: 'allow' } as const;
const collection = '/verzamelingen/beginnen-als-zorgcoordinator';

let stage: Stage;
let marieke: Visitor;
let samira: Visitor;
let meeting: { id: string; slug: string };
beforeAll(async () => {
  stage = await Stage.open('offline');
  [marieke, samira] = await Promise.all([stage.visitor(phone), stage.visitor(phone)]);
  // The example network's next meeting is on now: it began an hour ago.
  const { rows } = await stage.db.query<{ id: string; slug: string }>(
    `UPDATE meetings m SET starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours'
     WHERE id = (SELECT meeting_id FROM registrations JOIN meetings x ON x.id = meeting_id
                 WHERE x.status = 'PUBLISHED' AND x.form = 'HYBRID'
                 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
     RETURNING id, slug`,
  );
  meeting = rows[0]!;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** The paths of the pages that this browser keeps for its reader, as its storage holds them. */
function kept({ page }: Visitor): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith('pages ')) continue;
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    }
    return found.sort();
  });
}

/** Waits until a page is on the device. */
async function isKept(who: Visitor, path: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await kept(who)).includes(path)) return;
    await who.page.waitForTimeout(100);
  }
  throw new Error(`${path} is not kept. There is: ${(await kept(who)).join(', ')}`);
}

/** Waits until the worker has the page in its hands. */
async function isLookedAfter({ page }: Visitor): Promise<void> {
  const timeout = 30_000;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout });
}

describe('a device may put the portal among its own programs', () => {
  part('the manifest is valid in both languages, and its icons are what it says', async () => {
    for (const [language, path] of [
      ['nl', '/'],
      ['en', '/en'],
    ] as const) {
      await samira.goTo(path);
      const href = await samira.page.locator('link[rel=manifest]').getAttribute('href');
      const answer = await samira.context.request.get(stage.url + href);
      expect(answer.headers()['content-type']).toContain('application/manifest+json');
      const manifest = await answer.json();
      expect(manifest).toMatchObject({ id: '/', lang: language, start_url: path, scope: '/' });
      expect([manifest.name, manifest.short_name].every((each: string) => each.length > 0)).toBe(true);
      expect(manifest.icons.map(({ sizes, purpose }: Record<string, string>) => [sizes, purpose])).toEqual([
        ['any', undefined],
        ['192x192', undefined],
        ['512x512', undefined],
        ['512x512', 'maskable'],
      ]);
      for (const { src, type, sizes } of manifest.icons) {
        const icon = await samira.context.request.get(stage.url + src);
        expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type]);
        if (sizes === 'any') continue;
        // PNG, 11.2.2: the width stands in the header.
        expect(`${(await icon.body()).readUInt32BE(16)}x${(await icon.body()).readUInt32BE(20)}`).toBe(sizes);
      }
      for (const { url } of manifest.shortcuts) expect(await samira.goTo(url)).toBe(200);
    }
  });

  part('a browser finds nothing that keeps it from being installed', async () => {
    await samira.goTo('/');
    await isLookedAfter(samira);
    const tools = await samira.context.newCDPSession(samira.page);
    const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
    // A private window, which every test is, is the one thing that stands in the way.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
    const { errors } = await tools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(await samira.page.locator('meta[name=theme-color]').count()).toBe(2);
    expect(
      (await samira.context.request.get(`${stage.url}/assets/apple-touch-icon.png`)).headers()[
        'content-type'
      ],
    ).toBe('image/png');
  });
});

describe('a participant without a connection', () => {
  const page = () => `/bijeenkomsten/${meeting.slug}`;

  part('reads the meeting that was opened before, with a notice of when that was', async () => {
    await samira.signIn(demoPerson('samira'));
    await isLookedAfter(samira);
    await samira.goTo(page());
    await isKept(samira, page());
    const title = await samira.page.locator('h1').innerText();
    await samira.context.setOffline(true);
    await samira.goTo(page());
    await samira.sees(title);
    const notice = samira.page.locator('[data-offline]');
    expect(await notice.innerText()).toMatch(
      /^Je bent offline\. Dit is hoe het was op \w+dag \d+ \w+ \d{4} om \d{2}\.\d{2} uur\./,
    );
    // Its styles and letters came along.
    expect(await samira.page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
      'Atkinson',
    );
    await stage.screens.keep(samira.page, 'bijeenkomst-offline', ['light', 'dark']);
  });

  part('is told what does stand here when a page does not', async () => {
    await samira.goTo('/organisaties');
    await samira.sees('Je bent offline, en de pagina die je wilde openen staat niet op dit toestel.');
    await stage.screens.keep(samira.page, 'niet-op-dit-toestel', ['light', 'dark']);
    await samira.page.locator('main').getByRole('link').first().click();
    await samira.sees('Je bent offline. Dit is hoe het was');
  });

  part('presses a button, and is told that it has to wait; nothing is lost', async () => {
    await samira.context.setOffline(false);
    await samira.goTo('/signalen/nieuw');
    await samira.context.setOffline(true);
    const form = samira.page.locator('main form[method=post]').first();
    await form.locator('input:not([type=hidden]), textarea').first().fill('Hoe regelen jullie vervoer?');
    await form.locator('button[type=submit]').last().click();
    await samira.sees('Je bent offline. We bewaren wat je typte; verstuur het straks.');
    expect(await form.locator('input:not([type=hidden]), textarea').first().inputValue()).toBe(
      'Hoe regelen jullie vervoer?',
    );
    await stage.screens.keep(samira.page, 'formulier-offline', ['light', 'dark']);
    await samira.context.setOffline(false);
    await samira.sees('Je bent weer online. Verstuur het nu.');
  });
});

describe('a host at the door without a connection', () => {
  const door = () => `/bijeenkomsten/${meeting.slug}/dag`;

  part('is told that the list with names is on this device, and until when', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await isLookedAfter(marieke);
    await marieke.goTo(door());
    await marieke.isAwake();
    await isKept(marieke, door());
    await marieke.sees(/Deze pagina staat ook op dit toestel, tot \w+dag \d+ \w+ \d{4}, \d{2}\.\d{2} uur\./);
  });

  part('opens the list anew, ticks a name, and it is sent once when the connection is back', async () => {
    await marieke.context.setOffline(true);
    await marieke.goTo(door());
    await marieke.isAwake();
    await marieke.sees('Je bent offline. Dit is hoe het was');
    const button = marieke.page.getByRole('button', { name: / is in de zaal$/ }).first();
    const name = (await button.getAttribute('aria-label'))!.replace(' is in de zaal', '');
    await button.click();
    await marieke.sees(/1 keer inchecken is bewaard/);
    await stage.screens.keep(marieke.page, 'deur-offline', ['light', 'dark']);
    // Also when the phone was put away and taken out again.
    await marieke.goTo(door());
    await marieke.isAwake();
    await marieke.page.getByRole('button', { name: `Terughalen: ${name}` }).waitFor();
    await marieke.context.setOffline(false);
    await marieke.goTo(door());
    await marieke.page.getByRole('button', { name: `Terughalen: ${name}` }).waitFor();
    await marieke.isAwake();
    await marieke.page.getByText(/1 keer inchecken is bewaard/).waitFor({ state: 'detached' });
    const { rows } = await stage.db.query(
      `SELECT 1 FROM attendances a JOIN registrations r ON r.id = a.registration_id
       JOIN persons p ON p.id = r.person_id WHERE p.name = $1 AND r.meeting_id = $2`,
      [name, meeting.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a collection on the device', () => {
  part('of one’s own is there by itself, with what is in it', async () => {
    await marieke.goTo(collection);
    await isKept(marieke, collection);
    const items = await marieke.page
      .locator('main article a[href^="/kennis/"]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) await isKept(marieke, item);
    await marieke.context.setOffline(true);
    await marieke.goTo(collection);
    await marieke.page.locator('main article a[href^="/kennis/"]').first().click();
    await marieke.arrives(({ pathname }) => pathname === items[0]);
    await marieke.sees('Je bent offline. Dit is hoe het was');
    await marieke.context.setOffline(false);
  });

  part('of somebody else comes when it is asked for; to read it there is no view', async () => {
    const seen = async () =>
      (await stage.db.query<{ sum: string | null }>('SELECT sum(seen) FROM knowledge_usage')).rows[0]!.sum;
    await samira.goTo(collection);
    expect(await kept(samira)).not.toContain(collection);
    const before = await seen();
    await samira.press('Bewaar op dit toestel');
    await samira.sees('Deze verzameling en wat erin zit, staan nu ook op dit toestel.');
    expect(await kept(samira)).toContain(collection);
    expect((await kept(samira)).filter((path) => path.startsWith('/kennis/')).length).toBeGreaterThan(1);
    expect(await seen()).toBe(before);
    await samira.goTo('/op-dit-toestel');
    await samira.sees('Beginnen als zorgcoördinator');
    await samira.sees(/Bewaard op \w+dag \d+ \w+ \d{4}, \d{2}\.\d{2} uur\. Blijft tot/);
    await stage.screens.keep(samira.page, 'op-dit-toestel', ['light', 'dark']);
  });
});

describe('what may not stay', () => {
  part('a desk, a page for young people and a page that was sent are never kept', async () => {
    await marieke.goTo('/bureau');
    await marieke.goTo(`/bijeenkomsten/${meeting.slug}/deelnemers`);
    await marieke.goTo(`/bijeenkomsten/${meeting.slug}`);
    await marieke.goTo('/week/verhalen');
    expect(await marieke.page.locator('a[data-quick-exit]').count()).toBe(1);
    const paths = await kept(marieke);
    expect(paths.filter((path) => !/^\/(kennis|verzamelingen)\//.test(path))).toEqual([
      `/bijeenkomsten/${meeting.slug}/dag`,
    ]);
  });

  part('a visitor who only saw pages for young people has no worker at all', async () => {
    const kim = await stage.visitor(phone);
    await kim.goTo('/privacy/jongeren');
    await kim.page.waitForLoadState('load');
    expect(
      await kim.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    expect(await kim.page.evaluate(() => caches.keys())).toEqual([]);
  });

  part('after signing out nothing is left that was read', async () => {
    expect(await kept(marieke)).not.toEqual([]);
    await marieke.goTo('/');
    await marieke.press('Menu');
    await marieke.press('Uitloggen');
    await marieke.page.locator('a[href="/inloggen"]').first().waitFor({ state: 'attached' });
    expect(await kept(marieke)).toEqual([]);
    expect(
      await marieke.page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'zoektoets')),
    ).toEqual([]);
    await marieke.context.setOffline(true);
    await marieke.goTo(collection);
    await marieke.sees('Je bent offline, en de pagina die je wilde openen staat niet op dit toestel.');
    await marieke.sees('Er staat nu niets');
    await marieke.context.setOffline(false);
  });

  part('who presses for it has an empty device, and stays signed in', async () => {
    await samira.goTo('/op-dit-toestel');
    await samira.press('Wis alles van dit toestel');
    await samira.sees('Alles is van dit toestel gewist.');
    expect(await kept(samira)).toEqual([]);
    await samira.goTo('/mijn');
    expect(new URL(samira.page.url()).pathname).toBe('/mijn');
  });

  part('another account on the same device finds nothing of the one before', async () => {
    await samira.goTo(`/bijeenkomsten/${meeting.slug}`);
    await isKept(samira, `/bijeenkomsten/${meeting.slug}`);
    // The session ended elsewhere; nobody pressed anything here.
    await samira.context.clearCookies();
    await samira.signIn(demoPerson('nova'));
    expect(await kept(samira)).toEqual([]);
  });
});
