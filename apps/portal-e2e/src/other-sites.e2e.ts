import type { BrowserContext, Page } from 'playwright-core';
import { demoPerson, OtherSite, part, Stage, type Visitor } from './stage';

let stage: Stage;
let there: OtherSite;
let samira: Visitor;
beforeAll(async () => {
  [stage, there] = await Promise.all([Stage.open('other-sites'), OtherSite.start()]);
  samira = await stage.visitor();
  await samira.signIn(demoPerson('samira'));
}, 90_000);
afterAll(async () => {
  await stage?.close();
  await there?.close();
}, 30_000);

/** The same site (our cookies go along, also those that are strict) and another one. */
const hosts = ['localhost', '127.0.0.1'] as const;
const signOut = 'mutation { signOut }';
const whoAmI = '{ me { email } }';

/** A page of the other site, in the browser in which somebody is signed in with us. */
async function elsewhere(host: (typeof hosts)[number]): Promise<Page> {
  const page = await samira.context.newPage();
  await page.goto(there.at(host));
  return page;
}

/** Still signed in, with everything as it was. */
async function expectNothingDone(): Promise<void> {
  const { me } = await samira.ask<{ me: { email: string } | null }>(whoAmI);
  expect(me?.email).toBe(demoPerson('samira').email);
}

describe.each(hosts)('another site (%s), in the browser of somebody who is signed in', (host) => {
  part('sends a form in their name to nobody', async () => {
    for (const [action, type] of [
      ['/uitloggen', 'application/x-www-form-urlencoded'],
      ['/uitloggen', 'multipart/form-data'],
      ['/graphql', 'text/plain'],
      ['/graphql', 'application/x-www-form-urlencoded'],
      ['/files', 'multipart/form-data'],
    ] as const) {
      const page = await elsewhere(host);
      const answer = page.waitForResponse((response) => response.url() === stage.url + action);
      await page.evaluate(
        ([address, enctype, query]) => {
          const form = document.createElement('form');
          Object.assign(form, { action: address, enctype, method: 'post' });
          const field = document.createElement('input');
          // Sent as text/plain this is JSON.
          Object.assign(field, { name: `{"query":"${query}","x":"`, value: '"}' });
          form.append(field);
          document.body.append(form);
          form.submit();
        },
        [stage.url + action, type, signOut] as const,
      );
      const status = (await answer).status();
      expect([action, type, status >= 400 && status < 500 ? 'refused' : status]).toEqual([
        action,
        type,
        'refused',
      ]);
      await page.close();
    }
    await expectNothingDone();
  });

  part('reads no answer and changes nothing with a script', async () => {
    const page = await elsewhere(host);
    const got = await page.evaluate(
      async ([url, mutation, query]) => {
        const tries: [string, RequestInit][] = [
          ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' } }],
          ['/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' } }],
          ['/graphql', { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' } }],
          [`/graphql?query=${encodeURIComponent(mutation)}`, {}],
          [`/graphql?query=${encodeURIComponent(query)}`, {}],
          ['/mijn', {}],
          ['/mijn', { mode: 'no-cors' }],
          ['/calendar/netwerk.ics', { mode: 'no-cors' }],
        ];
        const read: string[] = [];
        for (const [path, how] of tries) {
          const body = how.method ? JSON.stringify({ query: mutation }) : null;
          const answer = await fetch(url + path, { ...how, body, credentials: 'include' }).catch(() => null);
          read.push((await answer?.text().catch(() => '')) ?? '');
        }
        return read.join('');
      },
      [stage.url, signOut, whoAmI] as const,
    );
    expect(got).toBe('');
    await expectNothingDone();
    await page.close();
  });

  part('changes nothing with an address, and runs or draws nothing of ours', async () => {
    const page = await elsewhere(host);
    const mutation = `${stage.url}/graphql?query=${encodeURIComponent(signOut)}`;
    const outcomes = await page.evaluate(
      ([change, query]) =>
        Promise.all(
          (['img', 'script', 'iframe'] as const).flatMap((kind) =>
            [change, query].map((address) => {
              const element = document.createElement(kind);
              const outcome = new Promise<string>((settled) => {
                element.addEventListener('load', () => settled(kind === 'iframe' ? 'refused' : 'taken'));
                element.addEventListener('error', () => settled('refused'));
              });
              element.setAttribute('src', address);
              document.body.append(element);
              return outcome;
            }),
          ),
        ),
      [mutation, `${stage.url}/graphql?query=${encodeURIComponent(whoAmI)}`] as const,
    );
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    await page.goto(mutation);
    await expectNothingDone();
    await page.close();
  });

  part('hears no stream, over a socket or as events', async () => {
    const page = await elsewhere(host);
    const heard = await page.evaluate(
      ([url, query]) =>
        Promise.all([
          new Promise<string>((settled) => {
            const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
            socket.onopen = () => socket.send('{"type":"connection_init"}');
            socket.onmessage = ({ data }) => settled(String(data));
            socket.onclose = () => settled('closed');
          }),
          new Promise<string>((settled) => {
            const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
            const events = new EventSource(address, { withCredentials: true });
            events.onmessage = ({ data }) => settled(String(data));
            events.onerror = () => {
              events.close();
              settled('closed');
            };
          }),
        ]),
      [stage.url, whoAmI] as const,
    );
    expect(heard).toEqual(['closed', 'closed']);
    await page.close();
  });

  part('puts no page of ours in a frame, but for those made for it', async () => {
    const page = await elsewhere(host);
    for (const path of ['/', '/inloggen', '/mijn', '/insluiten/kennis']) {
      await page.evaluate(
        (address) =>
          new Promise((loaded) => {
            const frame = document.createElement('iframe');
            frame.addEventListener('load', loaded);
            frame.src = address;
            document.body.replaceChildren(frame);
          }),
        stage.url + path,
      );
      const [, frame] = page.frames();
      const words = await frame!.evaluate(() => document.body.innerText);
      expect(words).not.toContain('Samira');
      if (path === '/insluiten/kennis') expect(words).toContain('Bekijk alles');
      else expect(words).not.toMatch(/Verbonden|Inloggen/);
    }
    await page.close();
  });

  part('has no hold on a page of ours that it opened', async () => {
    const page = await elsewhere(host);
    const opened = samira.context.waitForEvent('page');
    await page.evaluate((address) => {
      Object.assign(window, { opened: window.open(address) });
    }, `${stage.url}/mijn`);
    const ours = await opened;
    await ours.waitForLoadState();
    expect(await ours.evaluate(() => window.opener as unknown)).toBeNull();
    // The two are in groups of their own, so for who opened it, it is closed.
    expect(await page.evaluate(() => (window as unknown as { opened: Window }).opened.closed)).toBe(true);
    await Promise.all([page.close(), ours.close()]);
  });
});

/** Listens to what the browser refuses on every page of somebody, under the policy of that page. */
async function refusalsOf(context: BrowserContext): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.exposeFunction('tellRefusal', (what: string) => refused.push(what));
  await context.addInitScript(() => {
    const kinds = new Set<string>();
    const tools = Object.assign(window as unknown as { tellRefusal: (what: string) => void }, { kinds });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      kinds.add(effectiveDirective);
      tools.tellRefusal(`${effectiveDirective} on ${location.pathname}`);
    });
  });
  return refused;
}

const routes = [
  ...['/', '/begin', '/kennis', '/kennis?q=school', '/bijeenkomsten', '/organisaties', '/gemeenten', '/lab'],
  ...['/week', '/meedoen', '/inloggen', '/mijn', '/mijn/account', '/onderdelen', '/ontwikkelaars'],
  ...['/kennis/delen', '/bijeenkomsten/expertiselab-voorjaar-2027', '/bestaat-niet', '/insluiten/kennis'],
];

describe('what does not come from us', () => {
  part('is on none of our pages', async () => {
    const reader = await stage.visitor();
    const refused = await refusalsOf(reader.context);
    await reader.signIn(demoPerson('samira'));
    for (const route of routes) {
      await reader.goTo(route);
      // What wakes up may add something of its own; a page without it is done when it is loaded.
      if ((await reader.page.locator('[data-island]').count()) > 0) await reader.isAwake();
    }
    expect(refused).toEqual([]);
    expect(reader.faults).toEqual([]);
    await reader.goTo('/kennis');
    await reader.press('Uitloggen');
    await reader.arrives(({ pathname }) => pathname === '/');
    expect(await reader.ask(whoAmI)).toEqual({ me: null });
  });

  part('does not run, should it ever get into a page', async () => {
    const victim = await stage.visitor();
    const refused = await refusalsOf(victim.context);
    // As if an encoder of ours had failed: the page comes with the headers that it really has.
    await victim.context.route(`${stage.url}/kennis`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '</body>',
        `<script>window.ran = 'a script';</script>
        <img src="/nothing" onerror="window.ran = 'a handler'">
        <a id="link" href="javascript:window.ran = 'a link'">link</a>
        <div id="styled" style="position: fixed">styled</div>
        <script src="${there.at('127.0.0.1')}/script.js"></script>
        <iframe src="${there.at('127.0.0.1')}"></iframe>
        <base href="${there.at('127.0.0.1')}"><form id="form" action="${there.at('127.0.0.1')}/taken"></form></body>`,
      );
      await route.fulfill({ response, body });
    });
    await victim.goTo('/kennis');
    await victim.page.locator('#link').click();
    await victim.page.evaluate(() => {
      document.querySelector<HTMLFormElement>('#form')?.requestSubmit();
      // From within a script of ours too, text does not become code.
      const element = document.createElement('script');
      element.textContent = "window.ran = 'a made script'";
      document.body.append(element);
    });
    const expected = [
      ...['base-uri', 'form-action', 'frame-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'],
    ];
    await victim.page.waitForFunction(
      (all) => all.every((each) => (window as unknown as { kinds: Set<string> }).kinds.has(each)),
      expected,
    );
    expect(new Set(refused.map((each) => each.split(' ')[0]))).toEqual(new Set(expected));
    expect(await victim.page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined();
    expect(new URL(victim.page.url()).host).toBe(new URL(stage.url).host);
  });
});
