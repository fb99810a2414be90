import { readFileSync } from 'node:fs';
import { everythingKept } from './mailed/everything-kept';
import { domains, type Letter, lettersOf } from './mailed/letters';
import { linkPurposes, type OpenedPage, pagesToOpen } from './mailed/pages-to-open';
import { Stage } from './stage';
import { projectFolder } from './stage/program';
import { letTimePass } from './walk/let-time-pass';

/**
 * P12: a link in a mail shows; only a person's button acts. Programs that look at mail fetch every link in it. So here
 * nobody in particular fetches what mails of the example network lead to, and every other page a mail could lead to.
 */
let stage: Stage;
let letters: Letter[];
let pages: OpenedPage[];
beforeAll(async () => {
  stage = await Stage.open('mailed-links');
  await stage.withoutWorker();
  await letTimePass(stage);
  letters = await lettersOf(stage);
  pages = await pagesToOpen(stage);
}, 180_000);
afterAll(() => stage?.close(), 30_000);

describe('a link in a mail', () => {
  it('is followed here, whatever mail it will come in: a new page, purpose or domain is red until it is', () => {
    const worker = readFileSync(`${projectFolder}apps/worker/src/domains.ts`, 'utf8');
    expect(new Set(domains.map(({ name }) => name))).toEqual(new Set(worker.match(/\w+WorkerModule/g)));
    const followed = new Set(pages.map(({ purpose }) => purpose));
    expect(linkPurposes.filter((purpose) => !followed.has(purpose)).sort()).toEqual(elsewhere);
    expect(new Set(letters.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  });

  it('changes nothing when a program fetches it, or only asks for its head', async () => {
    const mailed = letters.flatMap(({ links }) => links).filter((link) => link.startsWith(stage.url));
    const all = new Set([...mailed, ...pages.map(({ address }) => stage.url + address)]);
    const before = await everythingKept(stage);
    const broken: string[] = [];
    for (const address of all) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await fetch(address.split('#')[0]!, { method, redirect: 'manual' });
        await answer.arrayBuffer();
        if (answer.status >= 500) broken.push(`${method} ${address}: ${answer.status}`);
      }
    }
    expect(broken).toEqual([]);
    expect(await everythingKept(stage)).toEqual(before);
  }, 120_000);

  it('that is for doing something shows a page with a button that does it', async () => {
    const without: string[] = [];
    for (const { page, address, purpose } of pages) {
      if (!purpose) continue;
      const html = await (await fetch(stage.url + address)).text();
      if (!/<form[^>]* method="post"[\s\S]*?<button/.test(html)) without.push(page);
    }
    expect(without).toEqual([]);
  }, 60_000);
});

/** Purposes that no page of the walk is opened with, each with why that is enough. */
const elsewhere = [
  // A calendar program fetches a file; there is no page.
  'calendar',
  // The page of `consent`, for another reader.
  'consent-guardian',
  // Opens the page that `registration` opens, in mail about a meeting that is on.
  'online',
  // Holds an answer together in a form of the site; it is in no mail.
  'poll-answer',
];
