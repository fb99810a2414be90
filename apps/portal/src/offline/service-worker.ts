/**
 * Stands between the pages and the network, and keeps on this device what its server allows: pages that say so in their
 * answer (`x-keep`), for the reader they were made for (`x-reader`). A page comes from the network first; what was kept
 * comes when there is none. Nothing that was sent is kept, and when another reader comes, or nobody, everything goes.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface Plan {
  readonly until: string;
  readonly when: 'OPENED' | 'ASKED';
  readonly along: readonly string[];
  readonly said: string;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
}
const worker = self as unknown as WorkerScope;

/** Whose page came last, while this worker is awake. */
let reader: string | null = null;

/** The caches: one of pages for the reader of now, one for what is nobody's, one for scripts, styles and letters. */
const ofReader = 'pages ';
const nobodys = 'frame';
const files = 'files';
const devicePage = '/op-dit-toestel';
const mostPages = 40;
const patience = 3000;
/** What is kept along with another page is made anew once a day. */
const fresh = 24 * 60 * 60_000;

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(Promise.all([devicePage, `/en${devicePage}`].map(keepFrame)));
});

worker.addEventListener('activate', (event) => {
  void worker.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([worker.clients.claim(), forgetOldFiles()]));
});

worker.addEventListener('message', (event) => {
  const { path, asked } = event.data as { path: string; asked: boolean };
  const done = keepAnew(path, asked).then((isKept) => event.ports[0]?.postMessage(isKept));
  event.waitUntil(done);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(show(event, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});

/** The page from the network; what was kept when there is none, or when it lets one wait. */
async function show(event: FetchEvent, path: string): Promise<Response> {
  const kept = await find(path);
  const asked = ask(event);
  event.waitUntil(asked.then((answer) => take(answer.clone(), path, event.request.url), nothing));
  const wait = new Promise<undefined>((over) => setTimeout(over, patience));
  const answer = await (kept ? Promise.race([asked, wait]) : asked).catch(nothing);
  if (answer) {
    await comes(answer.headers.get('x-reader'));
    return path.endsWith(devicePage) && answer.ok ? withList(answer) : answer;
  }
  if (kept) return asItWas(kept);
  const frame = await (
    await caches.open(nobodys)
  ).match(path.startsWith('/en/') ? `/en${devicePage}` : devicePage);
  return frame ? asItWas(await withList(frame)) : Response.error();
}

async function ask(event: FetchEvent): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request);
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(files)).match(request)) ?? fetch(request);
}

/** Another reader than the one whose pages are here: those go. */
async function comes(who: string | null): Promise<void> {
  if (!who) return;
  reader = who;
  const others = (await readersCaches()).filter((name) => name !== ofReader + who);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function readersCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(ofReader));
}

/** Keeps an answer that came for a person, when its plan says so. */
async function take(answer: Response, path: string, address: string): Promise<void> {
  const plan = planOf(answer);
  if (!answer.ok || !answer.headers.get('x-reader')) return;
  const isKept = (await find(path)) !== undefined;
  if (!plan) {
    if (isKept) await (await caches.open(ofReader + answer.headers.get('x-reader'))).delete(path);
  } else if (plan.when === 'OPENED' || isKept) {
    // With a question behind it, it is not the page itself.
    if (new URL(address).search) await keepAnew(path, false);
    else await keep(path, answer, plan);
  }
}

/** Fetches a page to keep it. @returns whether it is kept now */
async function keepAnew(path: string, asked: boolean): Promise<boolean> {
  // Nobody reads it now, so nobody counts it.
  const answer = await fetch(path, { headers: { purpose: 'prefetch' } });
  const plan = planOf(answer);
  if (!answer.ok || answer.redirected || !plan) return false;
  if (plan.when === 'ASKED' && !asked && !(await find(path))) return false;
  // Somebody signed in or out meanwhile.
  if (reader && reader !== answer.headers.get('x-reader')) return false;
  await keep(path, answer, plan);
  return true;
}

async function keep(path: string, answer: Response, { along }: Plan): Promise<void> {
  const pages = await caches.open(ofReader + answer.headers.get('x-reader'));
  const html = await answer.text();
  await pages.put(path, written(html, answer));
  await keepFiles(html);
  for (const each of along) {
    const kept = await pages.match(each);
    if (!kept || Date.now() - Date.parse(kept.headers.get('date') ?? '') > fresh) {
      await keepAnew(each, true).catch(nothing);
    }
  }
  const all = await pages.keys();
  for (const each of all) await find(new URL(each.url).pathname);
  for (const each of all.slice(0, -mostPages)) await pages.delete(each);
}

async function keepFrame(path: string): Promise<void> {
  const answer = await fetch(path, { credentials: 'omit', headers: { purpose: 'prefetch' } });
  if (!answer.ok) throw new Error(`no ${path}`);
  const html = await answer.text();
  await (await caches.open(nobodys)).put(path, written(html, answer));
  await keepFiles(html);
}

/** What the page needs to be what it is: everything of ours that it names. Their names change with their content. */
async function keepFiles(html: string): Promise<void> {
  const cache = await caches.open(files);
  await Promise.all(
    filesIn(html).map(async (path) => {
      if (!(await cache.match(path))) await cache.add(path).catch(nothing);
    }),
  );
}

/** What no kept page names any more goes. */
async function forgetOldFiles(): Promise<void> {
  const needed = new Set<string>();
  for (const name of (await caches.keys()).filter((each) => each !== files)) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const page = await cache.match(key);
      for (const path of filesIn((await page?.text()) ?? '')) needed.add(path);
    }
  }
  const cache = await caches.open(files);
  for (const key of await cache.keys()) {
    if (!needed.has(new URL(key.url).pathname)) await cache.delete(key);
  }
}

function filesIn(html: string): string[] {
  return [...new Set(html.match(/\/assets\/[\w.-]+/g))];
}

/** A kept page; one whose time is over goes. */
async function find(path: string): Promise<Response | undefined> {
  for (const name of await readersCaches()) {
    const cache = await caches.open(name);
    const kept = await cache.match(path);
    if (!kept) continue;
    if (Date.parse(planOf(kept)?.until ?? '') > Date.now()) return kept;
    await cache.delete(path);
  }
  return undefined;
}

/** A page with its notice that it is not of now. */
async function asItWas(kept: Response): Promise<Response> {
  const html = await kept.text();
  return written(html.replace(/(data-offline="") hidden=""/, '$1'), kept);
}

/** The page of this device, with what is on it. */
async function withList(answer: Response): Promise<Response> {
  let html = await answer.text();
  const [, line = ''] = /data-kept-list="" hidden=""><ul[^>]*>(<li.*?<\/li>)/s.exec(html) ?? [];
  const lines: string[] = [];
  for (const name of await readersCaches()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      const kept = await find(pathname);
      // As it stood in the page, so already written for HTML.
      const title = /<title>(.*?)( – [^–<]*)?<\/title>/.exec((await kept?.clone().text()) ?? '')?.[1] ?? '';
      if (kept) lines.push(filled(line, { pad: pathname, titel: title, wanneer: planOf(kept)?.said ?? '' }));
    }
  }
  if (lines.length > 0) {
    html = html
      .replace(line, () => lines.reverse().join(''))
      .replace('data-kept-list="" hidden=""', 'data-kept-list=""')
      .replace('data-kept-none=""', 'data-kept-none="" hidden=""');
  }
  return written(html, answer);
}

function filled(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function planOf({ headers }: Response): Plan | null {
  const plan = headers.get('x-keep');
  return plan ? (JSON.parse(decodeURIComponent(plan)) as Plan) : null;
}

/** The same answer with this text; what it says of the bytes that came is not true any more. */
function written(html: string, { headers: given, status }: Response): Response {
  const headers = new Headers(given);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  return new Response(html, { headers, status });
}

function nothing(): undefined {
  return undefined;
}
