import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
let host: PartnerSite;
beforeAll(async () => {
  stage = await Stage.open('embed-script');
  host = await PartnerSite.start(() => stage.url);
  visitor = await stage.visitor();
}, 90_000);
afterAll(async () => {
  await host?.close();
  await stage?.close();
}, 30_000);

/** A site of somebody else, with a strict policy, styles that hit everything and names of its own where ours would be. */
class PartnerSite {
  private constructor(private readonly server: Server) {}

  static async start(portal: () => string): Promise<PartnerSite> {
    const server = createServer(({ url = '/' }, response) => {
      if (url === '/own.css') {
        response.setHeader('content-type', 'text/css');
        response.end(`* { color: red !important; font-size: 40px !important; letter-spacing: 9px !important }
          iframe, p { display: none !important } body { margin: 20px }`);
        return;
      }
      if (url === '/own.js') {
        response.setHeader('content-type', 'text/javascript');
        response.end(`window.verbonden = 'ours'; window.insluiten = 'ours';
          customElements.define('verbonden-lijst', class extends HTMLElement {
            constructor() { super(); this.attachShadow({ mode: 'open' }); }
          });
          window.shifts = 0;
          new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shifts += each.value; })
            .observe({ type: 'layout-shift', buffered: true });`);
        return;
      }
      const lists = url.startsWith('/empty') ? '' : scripts(portal());
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; style-src 'self'; script-src 'self' ${portal()}; frame-src ${portal()}`,
      );
      response.end(`<!doctype html><html lang="nl"><title>Partner</title><link rel="stylesheet" href="/own.css">
        <script src="/own.js"></script><h1>Partner</h1>${lists}<footer id="foot">Onderaan</footer></html>`);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new PartnerSite(server);
  }

  at(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

const scripts = (portal: string) =>
  [
    'data-toon="bijeenkomsten" data-aantal="2" data-hoogte="300"',
    'data-toon="kennis" data-vraag="thema=SUPPORT&amp;aantal=2" data-hoogte="300"',
    'data-toon="activiteiten" data-waar="Zwolle" data-hoogte="2400"',
  ]

    .map((data) => [data, /data-hoogte="(\d+)"/.exec(data)![1]!] as const)
    .map(
      ([data, height]) =>
        `<svg width="1" height="${height}"></svg><script src="${portal}/insluiten.js" ${data} async></script>`,
    )
    .join('<p>Tussendoor</p>');

/** The names on `window`, and how the page itself looks. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { color, fontSize, letterSpacing } = getComputedStyle(document.querySelector('h1')!);
    return {
      names: Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        .sort(),
      own: [
        (window as never as { verbonden: string }).verbonden,
        (window as never as { insluiten: string }).insluiten,
      ],
      look: [color, fontSize, letterSpacing],
      cookies: document.cookie,
    };
  });

/** The frame of a list, once it is there; they come when they are nearly seen. */
async function frameOf(page: Page, path: string): Promise<Frame> {
  for (let turn = 0; turn < 300; turn += 1) {
    const frame = page.frames().find((each) => new URL(each.url() || 'about:blank').pathname === path);
    if (frame && (await frame.locator('main').count()) > 0) return frame;
    await page.evaluate(
      () => new Promise((shown) => (window.scrollBy(0, 200), requestIdleCallback(shown, { timeout: 100 }))),
    );
  }
  throw new Error(`${path} did not come`);
}

describe('a list in a page of a partner', () => {
  part('shows what it was asked, whatever the styles, the policy and the names of that page', async () => {
    const page = await visitor.context.newPage();
    await page.goto(host.at('/'));
    const meetings = await frameOf(page, '/insluiten/bijeenkomsten');
    expect(await meetings.locator('li').count()).toBe(2);
    const knowledge = await frameOf(page, '/insluiten/kennis');
    expect(await knowledge.locator('li').count()).toBe(2);
    const week = await frameOf(page, '/insluiten/week');
    expect(new URL(week.url()).searchParams.get('waar')).toBe('Zwolle');
    expect(await week.locator('main').innerText()).toContain('Zwolle');
    expect(await meetings.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).not.toBe(
      'rgb(255, 0, 0)',
    );
    // Each list takes the room it was given, although the page hides every frame.
    const lists = page.locator('verbonden-lijst, body > div');
    expect(
      await lists.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height >= 300)),
    ).toEqual([true, true, true]);
    await page.screenshot({ path: 'test-output/screens/embed-script/partner.png', fullPage: true });
    await page.close();
  });

  part(
    'leaves that page as it was: its names, its looks, its cookies and the place of all that is below',
    async () => {
      const [without, withLists] = [await visitor.context.newPage(), await visitor.context.newPage()];
      await without.goto(host.at('/empty'));
      await withLists.goto(host.at('/'));
      await frameOf(withLists, '/insluiten/week');
      expect(await stateOf(withLists)).toEqual(await stateOf(without));
      expect(await withLists.evaluate(() => (window as never as { shifts: number }).shifts)).toBeLessThan(
        0.01,
      );
      expect(
        await withLists.evaluate(() => document.querySelector('verbonden-lijst')?.shadowRoot ?? null),
      ).toBeNull();
      const ours = (await visitor.context.cookies(stage.url)).filter(({ domain }) => domain === '127.0.0.1');
      expect(ours).toEqual([]);
      await Promise.all([without.close(), withLists.close()]);
    },
  );

  part('says so when the portal is away, with a link to the whole list', async () => {
    const page = await visitor.context.newPage();
    await page.clock.install();
    await page.route('**/insluiten/**', (route) => route.abort());
    await page.goto(host.at('/'));
    const session = await visitor.context.newCDPSession(page);
    // Behind a closed shadow only who reads the page aloud sees what stands there.
    const heard = async () =>
      JSON.stringify(
        (await session.send('Accessibility.getFullAXTree')).nodes.map(({ name }) => name?.value as unknown),
      );
    expect(await heard()).toContain('De lijst wordt geladen…');
    await page.clock.fastForward(21_000);
    expect(await heard()).toContain('De lijst laadt nu niet.');
    expect(await heard()).toContain('Bekijk hem bij localhost');
    await page.close();
  });

  part('is made on a page of ours: chosen, seen, copied', async () => {
    await visitor.goTo('/insluiten?toon=bijeenkomsten&aantal=2');
    const lines = await visitor.page.locator('#regels-om-te-plakken').inputValue();
    expect(lines).toContain(`<script src="${stage.url}/insluiten.js" data-toon="bijeenkomsten"`);
    expect(lines).toContain('<noscript><a href=');
    const example = visitor.page.frameLocator('iframe');
    expect(await example.locator('li').count()).toBe(2);
    await stage.screens.keep(visitor.page, 'insluiten', ['light', 'dark']);
  });
});
