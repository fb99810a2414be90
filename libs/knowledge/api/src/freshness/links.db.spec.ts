import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AllianceModule } from '@verbonden/alliance/api';
import { MailKinds, type MailContent } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId, PublicFetch } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { ItemOwners } from '../item/item-owners';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { aKnowledgeItem } from '../testing';
import { LinkBook } from './link-book';
import { LinkChecker } from './link-checker';

const host = 'www.example.org';
const day = 86_400_000;

let api: TestApi;
let server: Server;
let book: LinkBook;
let checker: LinkChecker;
let samira: TestPerson;
let item: KnowledgeItem;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: string[] = [];

beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fetcher = new PublicFetch(new Map([[host, (server.address() as AddressInfo).port]]));
  book = api.app.get(LinkBook, { strict: false });
  checker = new LinkChecker(api.db, fetcher, api.app.get(ItemOwners, { strict: false }), api.clock);
  samira = await api.person({ name: 'Samira' });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM knowledge_items');
  asked.length = 0;
  answer = (_, response) => response.end();
  item = await aKnowledgeItem(api.db, {
    title: 'De vrije woensdag',
    authorId: samira.id,
    url: `http://${host}/aanpak`,
    body: `Lees [meer](http://${host}/meer).`,
  });
});
afterAll(async () => {
  server.close();
  await api.close();
});

const round = async (): Promise<number> => {
  await book.gather();
  return checker.checkHost(host, 0);
};
const nextDay = () => api.clock.set(new Date(api.clock.now().getTime() + day + 60_000));
const status = (code: number, headers: Record<string, string> = {}) => {
  answer = (_, response) => response.writeHead(code, headers).end();
};
const broken = async (): Promise<{ url: string; place: string; failingSince: string }[]> =>
  (
    await api.visitor.data<{
      knowledgeItem: { brokenLinks: { url: string; place: string; failingSince: string }[] };
    }>(
      'query Broken($slug: String!) { knowledgeItem(slug: $slug) { brokenLinks { url place failingSince } } }',
      { slug: item.slug },
    )
  ).knowledgeItem.brokenLinks;
const mails = (): Promise<{ id: string; toName: string; subjectId: string }[]> =>
  api.db.query(
    `SELECT to_name AS "toName", subject_id AS "subjectId" FROM mail_messages WHERE kind = 'knowledge.links-broken' AND context_id = $1`,
    [item.id],
  );
const written = async () =>
  (
    await api.app
      .get(MailKinds, { strict: false })
      .get('knowledge.links-broken')
      .compose([
        {
          id: newId(),
          kind: 'knowledge.links-broken',
          personId: samira.id,
          toName: 'Samira',
          toAddress: 'samira@example.org',
          locale: 'nl',
          subjectId: item.id,
          contextId: item.id,
          dueAt: api.clock.now(),
          payload: {},
        },
      ])
  )
    .values()
    .next().value as MailContent;

describe('where a link leads', () => {
  const leads = () =>
    api.db.query(
      `SELECT place, leads_to AS "to", leads_key AS key FROM knowledge_links WHERE item_id = $1 ORDER BY place`,
      [item.id],
    );

  it('is noted when another page answers, and forgotten when it answers itself again', async () => {
    answer = (request, response) =>
      request.url === '/aanpak'
        ? response.writeHead(301, { location: '/nieuw?utm_source=x' }).end()
        : response.end();
    await round();
    expect(await leads()).toEqual([
      { place: 'ADDRESS', to: `http://${host}/nieuw?utm_source=x`, key: 'example.org/nieuw' },
      { place: 'TEXT', to: null, key: null },
    ]);
    answer = (_, response) => response.end();
    api.clock.set(new Date(api.clock.now().getTime() + 8 * day));
    await round();
    expect(await leads()).toMatchObject([{ key: null }, { key: null }]);
  });

  it('has the item compared anew, since what it leads to may be there already', async () => {
    await api.db.query('INSERT INTO knowledge_compared (item_id, version) VALUES ($1, 1)', [item.id]);
    await round();
    expect(await api.db.query('SELECT version FROM knowledge_compared')).toHaveLength(1);
    api.clock.set(new Date(api.clock.now().getTime() + 8 * day));
    answer = (request, response) =>
      request.url === '/nieuw' ? response.end() : response.writeHead(301, { location: '/nieuw' }).end();
    // The program compares by itself as well, so that it is forgotten is noted when it happens.
    await api.db.query('CREATE TABLE forgotten (item_id uuid)');
    await api.db.query(
      'CREATE RULE noted AS ON DELETE TO knowledge_compared DO ALSO INSERT INTO forgotten VALUES (OLD.item_id)',
    );
    await round();
    expect(await api.db.query('SELECT DISTINCT item_id AS id FROM forgotten')).toEqual([{ id: item.id }]);
  });
});

describe('the links of published texts', () => {
  it('are asked for with as little as possible, and not again before a week has gone', async () => {
    expect(await round()).toBe(2);
    expect(asked).toEqual(['HEAD /aanpak', 'HEAD /meer']);
    expect(await round()).toBe(0);
    api.clock.set(new Date(api.clock.now().getTime() + 6 * day));
    expect(await round()).toBe(0);
    nextDay();
    expect(await round()).toBe(2);
  });

  it('are asked for whole where a server knows no heads', async () => {
    answer = ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end();
    await round();
    expect(asked).toEqual(['HEAD /aanpak', 'GET /aanpak', 'HEAD /meer', 'GET /meer']);
    expect(await broken()).toEqual([]);
  });

  it('are broken after three different days, and the owner hears it once', async () => {
    answer = ({ url }, response) => response.writeHead(url === '/meer' ? 404 : 200).end();
    const since = api.clock.now().toISOString().slice(0, 10);
    for (const _ of [1, 2]) {
      await round();
      expect(await broken()).toEqual([]);
      nextDay();
    }
    await round();
    expect(await broken()).toEqual([{ url: `http://${host}/meer`, place: 'TEXT', failingSince: since }]);
    expect(await mails()).toMatchObject([{ toName: 'Samira' }]);
    const mail = await written();
    expect(mail.subject).toBe('Een link werkt niet meer: De vrije woensdag');
    expect(mail.paragraphs[0]).toBe(`http://${host}/meer`);
    api.clock.set(new Date(api.clock.now().getTime() + 8 * day));
    await round();
    expect(await mails()).toHaveLength(1);
  });

  it('that work again are no longer told of, and neither are those that were taken out', async () => {
    status(404);
    for (const _ of [1, 2, 3]) {
      await round();
      nextDay();
    }
    expect(await broken()).toHaveLength(2);
    await api.db.query(
      `UPDATE knowledge_items SET body = 'Niets meer.', version = version + 1 WHERE id = $1`,
      [item.id],
    );
    await book.gather();
    expect(await broken()).toHaveLength(1);
    status(200);
    api.clock.set(new Date(api.clock.now().getTime() + 8 * day));
    await round();
    expect(await broken()).toEqual([]);
    expect(await written()).toEqual({ dropped: 'MOVED_ON' });
  });

  it.each([
    ['seconds', (now: Date) => [String(2 * 3600), new Date(now.getTime() + 2 * 3_600_000)] as const],
    [
      'a moment',
      (now: Date) =>
        [
          new Date(now.getTime() + 3 * 3_600_000).toUTCString(),
          new Date(now.getTime() + 3 * 3_600_000),
        ] as const,
    ],
    ['nothing', (now: Date) => ['', new Date(now.getTime() + 3_600_000)] as const],
    ['a year', (now: Date) => [String(365 * 86_400), new Date(now.getTime() + day)] as const],
  ])('a host that asks to wait %s is left alone that long, and nothing counts as broken', async (_, said) => {
    const [retryAfter, until] = said(api.clock.now());
    status(429, retryAfter ? { 'retry-after': retryAfter } : {});
    expect(await round()).toBe(1);
    const links = await api.db.query<{ nextCheckAt: Date; failedDays: number }[]>(
      `SELECT next_check_at AS "nextCheckAt", failed_days AS "failedDays" FROM knowledge_links`,
    );
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link.failedDays).toBe(0);
      expect(Math.abs(link.nextCheckAt.getTime() - until.getTime())).toBeLessThan(1001);
    }
  });

  it.each([401, 403, 451])('a page behind a door (%s) works', async (code) => {
    status(code);
    await round();
    expect(await api.db.query('SELECT 1 FROM knowledge_links WHERE failed_days > 0')).toEqual([]);
  });

  it('that lead to a private address are never asked, and count as broken', async () => {
    answer = ({ url }, response) =>
      url === '/meer'
        ? response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
        : response.end();
    await round();
    expect(await api.db.query(`SELECT problem FROM knowledge_links WHERE problem IS NOT NULL`)).toEqual([
      { problem: 'NOT_PUBLIC' },
    ]);
  });

  it('that stand in two texts are asked for once', async () => {
    await aKnowledgeItem(api.db, { url: `http://${host}/aanpak` });
    expect(await round()).toBe(2);
    expect(asked).toEqual(['HEAD /aanpak', 'HEAD /meer']);
  });

  it('of what is archived are not looked at any more', async () => {
    await book.gather();
    await api.db.query(
      `UPDATE knowledge_items SET status = 'ARCHIVED', version = version + 1 WHERE id = $1`,
      [item.id],
    );
    expect(await round()).toBe(0);
  });

  it('are a list for the coordinators, and for nobody else', async () => {
    status(410);
    for (const _ of [1, 2, 3]) {
      await round();
      nextDay();
    }
    const list = '{ knowledgeWithBrokenLinks { totalCount edges { node { title brokenLinks { url } } } } }';
    const marieke = await api.person({ roles: ['COORDINATOR'] });
    expect(await api.as(marieke).data(list)).toMatchObject({
      knowledgeWithBrokenLinks: { totalCount: 1, edges: [{ node: { title: 'De vrije woensdag' } }] },
    });
    const refused = await api.as(samira).run(list);
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
