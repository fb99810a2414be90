import { request as plainRequest } from 'playwright-core';
import { type MeasuredPage, measuredPages, mostRequests, mostScript } from './speed/measured-pages';
import { type Asked, follow, isSettled, keepVitals, type Vitals, vitalsOf } from './speed/opened-page';
import { lettersComeLate, phone } from './speed/slow-phone';
import { demoPerson, Stage } from './stage';

/** What a page may move by itself while it opens (CLS). */
const mostShift = 0.02;

let stage: Stage;
const cookies = new Map<string, Awaited<ReturnType<typeof signedIn>>>();
beforeAll(async () => {
  stage = await Stage.open('swift');
  for (const who of new Set(measuredPages.flatMap((each) => each.who ?? []))) {
    cookies.set(who, await signedIn(who));
  }
}, 180_000);
afterAll(() => stage?.close(), 30_000);

async function signedIn(who: NonNullable<MeasuredPage['who']>) {
  const visitor = await stage.visitor();
  await visitor.signIn(demoPerson(who));
  const state = await visitor.context.storageState();
  await visitor.context.close();
  return state;
}

interface Opened {
  readonly asked: readonly Asked[];
  readonly vitals: Vitals;
  readonly html: string;
}

/** Opens a page for the first time on a phone where the letters come late. */
async function open({ path, who }: MeasuredPage): Promise<Opened> {
  const visitor = await stage.visitor({ ...phone, storageState: who && cookies.get(who) });
  const session = await visitor.context.newCDPSession(visitor.page);
  const { asked } = await follow(session);
  await keepVitals(visitor.page);
  await lettersComeLate(visitor.page);
  expect(await visitor.goTo(path)).toBe(200);
  await isSettled(visitor.page);
  const opened = {
    asked: [...asked],
    vitals: await vitalsOf(visitor.page),
    html: await visitor.htmlOf(path),
  };
  await visitor.context.close();
  return opened;
}

describe.each(measuredPages)('$name', (page) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(page);
  }, 60_000);
  const scripts = () => opened.asked.filter(({ kind }) => kind === 'Script');

  it('does not move when its letters come', () => {
    expect(opened.vitals.shift < mostShift ? [] : opened.vitals.moved).toEqual([]);
  });

  it('takes little code and few requests', () => {
    expect(scripts().reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(mostScript(page));
    expect(opened.asked.map(({ path }) => path).length).toBeLessThanOrEqual(mostRequests(page));
  });

  it('wakes what it should', () => {
    expect(/ data-island=/.test(opened.html)).toBe(page.wakes !== undefined);
  });

  it('asks nothing again that it brought along', () => {
    const paths = opened.asked.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(opened.asked.filter(({ path }) => path.startsWith('/graphql')).map(({ body }) => body)).toEqual(
      [],
    );
  });

  it('names everything that it needs at its beginning, so that nothing is found out late', () => {
    const [head = ''] = opened.html.split('<body');
    const files = opened.asked.filter(({ kind }) => kind !== 'Document').map(({ path }) => path);
    expect(files.filter((path) => !head.includes(`"${path}"`))).toEqual([]);
  });

  it('gets its styles before its code', () => {
    const kinds = opened.asked.map(({ kind }) => kind);
    expect(kinds.indexOf('Stylesheet')).toBeLessThan(kinds.indexOf('Script'));
  });

  it('gets text compressed, and keeps for good what never changes under its name', () => {
    for (const { path, kind, headers } of opened.asked) {
      if (kind !== 'Font') expect([path, headers['content-encoding']]).toEqual([path, 'br']);
      if (kind !== 'Document') {
        expect([path, headers['cache-control']]).toEqual([path, 'public, max-age=31536000, immutable']);
      }
    }
  });
});

it('files lie there ready compressed: they come as small as can be', async () => {
  const client = await plainRequest.newContext({ baseURL: stage.url });
  const html = await (await client.get('/')).text();
  const [, styles = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  const answer = await client.get(styles, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers()['content-encoding']).toBe('br');
  expect(answer.headers()['content-type']).toMatch(/^text\/css/);
  expect(answer.headers()['content-length']).toBeDefined();
  await client.dispose();
});

it('nothing went wrong behind the scenes', () => {
  expect(stage.faults).toEqual([]);
});
