import { ModuleRef } from '@nestjs/core';
import { PeopleModule } from '@verbonden/people/api';
import { FollowedSearches, SearchApiModule, SearchIndex } from '@verbonden/search/api';
import { visitor } from '@verbonden/shared/kernel';
import { newId, RetentionRules } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { Response } from 'express';
import { executeInProcess } from '../pages/in-process';

let api: TestApi;
let service: FollowedSearches;
let coordinator: TestPerson;
const site = 'https://verbonden.example.org';
beforeAll(async () => {
  api = await testApi([PeopleModule, SearchApiModule], { PUBLIC_URL: site });
  service = api.app.get(FollowedSearches, { strict: false });
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  await api.db.transaction((tx) =>
    api.app.get(SearchIndex, { strict: false }).put(tx, [
      {
        ...{ subjectId: newId(), kind: 'KNOWLEDGE', path: '/kennis/rouwkaart', title: 'Rouwkaart' },
        ...{ lead: '', body: '', visibility: 'PUBLIC' as const },
      },
    ]),
  );
});
beforeEach(() => api.db.query('DELETE FROM shown_searches'));
afterAll(() => api?.close());

/** A person at a page, who perhaps came from another. */
const at = (path: string, headers: Record<string, string> = {}) => {
  const all: Record<string, string> = { 'user-agent': 'Mozilla/5.0 Firefox/140.0', ...headers };
  return {
    req: { method: 'GET', path, originalUrl: path, get: (name: string) => all[name] },
  } as unknown as Parameters<FollowedSearches['shown']>[0];
};
const searched = (times: number, words = 'rouwkaart') =>
  Promise.all(Array.from({ length: times }, () => service.shown(at('/zoeken'), words)));
const told = async () =>
  (
    await api
      .as(coordinator)
      .data<{ unfollowedSearches: object[] }>('{ unfollowedSearches { words times lastDay } }')
  ).unfollowedSearches;

describe('a search that found something', () => {
  it('is told when nobody opened anything, from three times on, by its words alone', async () => {
    await searched(2);
    expect(await told()).toEqual([]);
    await searched(1);
    expect(await told()).toEqual([{ words: 'rouwkaart', times: 3, lastDay: '2027-01-04' }]);
    await searched(3, 'Rouwkaart voor Sanne de Vries');
    expect(JSON.stringify(await told())).not.toMatch(/sanne|vries/i);
  });

  it('is off the list once somebody came from it to something that can be found, in either language', async () => {
    await searched(3);
    await service.followed(at('/kennis', { referer: `${site}/zoeken?q=rouwkaart` }));
    await service.followed(at('/kennis/rouwkaart', { referer: `${site}/kennis` }));
    await service.followed(
      at('/kennis/rouwkaart', { referer: 'https://www.example.org/zoeken?q=rouwkaart' }),
    );
    expect(await told()).toHaveLength(1);
    await service.followed(at('/en/kennis/rouwkaart', { referer: `${site}/en/zoeken?q=Rouwkaart` }));
    expect(await told()).toEqual([]);
  });

  it('counts once for a page that asks twice, and not for a machine', async () => {
    const page = at('/zoeken');
    for (let count = 0; count < 5; count += 1) await service.shown(page, 'rouwkaart');
    await Promise.all(
      [1, 2, 3].map(() => service.shown(at('/zoeken', { 'user-agent': 'Googlebot/2.1' }), 'rouwkaart')),
    );
    expect(await told()).toEqual([]);
  });

  it('counts on its own page alone: from any other nobody can be seen to follow it', async () => {
    await Promise.all(
      ['/zoeken/woorden', '/kennis', '/en/zoeken/woorden'].map((path) =>
        service.shown(at(path), 'rouwkaart'),
      ),
    );
    expect(await told()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => service.shown(at('/en/zoeken'), 'rouwkaart')));
    expect(await told()).toHaveLength(1);
  });

  it('counts once, not again for each tab that somebody looks at', async () => {
    const look = (kinds: string[] | null) =>
      executeInProcess(
        api.app.get(ModuleRef),
        visitor(),
        at('/zoeken').req!,
        {} as Response,
      )('query ($kinds: [String!]) { searchEverything(search: "rouwkaart", kinds: $kinds) { totalCount } }', {
        kinds,
      });
    for (let count = 0; count < 3; count += 1) await look(['KNOWLEDGE']);
    expect(await told()).toEqual([]);
    for (let count = 0; count < 3; count += 1) await look(null);
    expect(await told()).toHaveLength(1);
  });

  it('is erased after its days, and is for coordinators', async () => {
    await searched(3);
    const rules = api.app.get(RetentionRules, { strict: false }).all;
    const rule = rules.find(({ name }) => name === 'shown-searches')!;
    expect(await rule.erase(api.db.manager, new Date('2027-01-04T00:00:00Z'))).toBe(0);
    expect(await rule.erase(api.db.manager, new Date('2027-01-05T00:00:00Z'))).toBe(1);
    const professional = api.as(await api.person({ roles: ['PROFESSIONAL'] }));
    const { errors } = await professional.run('{ unfollowedSearches { words } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
