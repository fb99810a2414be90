import type { CDPSession, Page } from 'playwright-core';

/** A file that a page asked for while it opened. */
export interface Asked {
  readonly path: string;
  /** Document, Stylesheet, Script, Font, Fetch … in the browser's words. */
  readonly kind: string;
  readonly method: string;
  /** What was sent along, for a question to the API. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it came over the line, without headers. */
  readonly bytes: number;
}

/** Follows what a page asks for from now on; `asked` fills while it opens. */
export async function follow(session: CDPSession): Promise<{ readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const under = new Map<string, { -readonly [each in keyof Asked]: Asked[each] }>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('http')) return;
    const { pathname, search } = new URL(request.url);
    const made = {
      path: pathname + search,
      kind: type ?? '',
      method: request.method,
      body: request.postData ?? '',
      headers: {},
      bytes: 0,
    };
    under.set(requestId, made);
    asked.push(made);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const made = under.get(requestId);
    if (made) {
      made.headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
    }
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const made = under.get(requestId);
    if (made) made.bytes += encodedDataLength;
  });
  return { asked };
}

/** What a page kept of how it opened. */
export interface Vitals {
  /** Layout shifts that nobody caused, added up (CLS), and what moved. */
  readonly shift: number;
  readonly moved: readonly string[];
}

/** Makes every page that opens from now on keep its vitals. */
export async function keepVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = { shift: 0, moved: [] as string[] };
    Object.assign(globalThis, { keptVitals: kept });
    type Shift = PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        kept.shift += value;
        kept.moved.push(...sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40)));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The vitals of a page so far. */
export function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => (globalThis as unknown as { keptVitals: Vitals }).keptVitals);
}

/** Waits until letters are there, islands are awake and two more frames were drawn. */
export async function isSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-island]:not([data-awake])') === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  });
}
