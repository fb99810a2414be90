import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { savedMeeting } from '@verbonden/meetings/testing';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { domainModules } from './domains';

const report = `query Report($year: Int!) { yearReport(year: $year) { figures { code value } } }`;
const list = `query List($year: Int!, $code: ID!) { yearFigure(year: $year, code: $code) {
  value things { title value } } }`;

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi(domainModules);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  await aKnowledgeItem(api.db, {
    ...{ kind: 'GOOD_PRACTICE', title: 'Samen koken', status: 'PUBLISHED', publishedOn: '2026-03-01' },
  });
  await aKnowledgeItem(api.db, {
    ...{ kind: 'GOOD_PRACTICE', title: 'Nog niet', status: 'DRAFT', publishedOn: null },
  });
  const { id } = await savedMeeting(api, {
    ...{ titleNl: 'Expertiselab', countedOnsite: 12, countedOnline: 30 },
    // Half past midnight on New Year's Day in the Netherlands.
    ...{ startsAt: new Date('2025-12-31T23:30:00Z'), endsAt: new Date('2026-01-01T01:00:00Z') },
  });
  await api.db.query(`UPDATE meetings SET status = 'HELD' WHERE id = $1`, [id]);
});
afterAll(() => api?.close());

describe('the year report over all domains', () => {
  it('counts what each of them holds, and every figure is its list', async () => {
    const { yearReport } = await api
      .as(marieke)
      .data<{ yearReport: { figures: { code: string; value: number }[] } }>(report, { year: 2026 });
    const values = Object.fromEntries(yearReport.figures.map(({ code, value }) => [code, value]));
    expect(values).toMatchObject({
      ...{ practices: 1, adoptions: 0, tips: 0, polls: 0, 'week-stories': 0, 'week-activities': 0 },
      ...{ 'meetings-held': 1, 'meetings-onsite': 12, 'meetings-online': 30 },
    });
    for (const { code, value } of yearReport.figures) {
      const { yearFigure } = await api
        .as(marieke)
        .data<{ yearFigure: { value: number; things: { value: number }[] } }>(list, { year: 2026, code });
      expect([code, yearFigure.things.reduce((sum, each) => sum + each.value, 0)]).toEqual([code, value]);
    }
  });
});
