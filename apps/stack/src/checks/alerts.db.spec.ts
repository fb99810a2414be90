import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  lateAfterMinutes,
  MailPlan,
  MailQueue,
  NotificationsWorkerModule,
} from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { type TestApi, testApi } from '@verbonden/shared/testing';
import { parse } from 'yaml';
import { projectAt } from '../project/project.ts';

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}

const read = (path: string) => readFileSync(join(projectAt().root, path), 'utf8');
const alerts = (parse(read('docker/alerts.yml')) as { groups: { rules: Alert[] }[] }).groups.flatMap(
  ({ rules }) => rules,
);

/** Words of PromQL that are no figures. */
const words = new Set(['sum', 'max', 'rate', 'increase', 'absent', 'histogram_quantile', 'by', 'le']);
/** Prometheus itself knows whether a program answers. */
const ofPrometheus = new Set(['up']);

const figuresIn = (expr: string) =>
  [...expr.replace(/\{[^}]*\}|\[[^\]]*\]/g, ' ').matchAll(/[a-z_]\w*/g)]
    .map(([name]) => name)
    .filter((name) => !words.has(name) && !ofPrometheus.has(name) && !/^e\d+$/.test(name));

let api: TestApi;
let told: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, NotificationsWorkerModule]);
  await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ me { name } }"}',
  });
  await fetch(`${api.url}/feeds/geheime-naam-van-iemand`);
  told = await (await fetch(`${api.url}/metrics`)).text();
});
afterAll(() => api.close());

describe('an alert', () => {
  it.each(alerts)('$alert looks at figures that the programs really give', ({ expr }) => {
    const figures = figuresIn(expr);
    for (const figure of figures) {
      expect(told).toContain(`\n# TYPE ${figure.replace(/_(bucket|count)$/, '')} `);
    }
    if (!expr.startsWith('up{')) expect(figures).not.toEqual([]);
  });

  it.each(alerts)(
    '$alert says what is the matter, and docs/alerts.md what to do',
    ({ alert, labels, annotations }) => {
      expect(annotations.summary).toMatch(/^[A-Z].*\.$/);
      expect(['page', 'look']).toContain(labels.severity);
      expect(read('docs/alerts.md')).toContain(`\n## ${alert}\n`);
    },
  );
});

describe('the alert about late mail', () => {
  const late = alerts.find(({ alert }) => alert === 'RemindersLate')!;
  const oldest = async () =>
    Number(
      /\nmail_oldest_due_seconds (\S+)/.exec(await (await fetch(`${api.url}/metrics`)).text())?.[1] ?? NaN,
    );
  const comes = async () => (await oldest()) > Number(/> (\d+)$/.exec(late.expr)?.[1]);
  const isToldOnThePage = async () => (await api.app.get(MailQueue, { strict: false }).overdue()).count > 0;
  const after = (minutes: number, seconds = 0) =>
    api.clock.set(new Date(begin.getTime() + (minutes * 60 + seconds) * 1000));
  const begin = new Date('2027-01-13T09:00:00Z');
  beforeEach(async () => {
    await api.db.query('DELETE FROM mail_messages');
    api.clock.set(begin);
    await api.app.get(MailPlan, { strict: false }).plan(api.db.manager, [
      {
        ...{ kind: 'stack.never-sent', personId: null, toName: 'Fatma', toAddress: 'fatma@example.org' },
        ...{ locale: 'nl', subjectId: newId(), contextId: null, dueAt: begin, dedupeKey: newId() },
      },
    ]);
  });

  it('comes when the page about the network says so too, and not before', async () => {
    after(lateAfterMinutes);
    expect([await comes(), await isToldOnThePage()]).toEqual([false, false]);
    after(lateAfterMinutes, 1);
    expect([await comes(), await isToldOnThePage()]).toEqual([true, true]);
  });

  it.each([
    ['another server puts it off', `last_error = '451 later'`, false],
    ['our mail server is away', `last_error = 'SERVER_AWAY', attempt_at = due_at + interval '2 hours'`, true],
    ['it waits for an overview', `waits_in = 'campaign.tasks'`, false],
  ])('says the same as that page when %s', async (_, state, isLate) => {
    await api.db.query(`UPDATE mail_messages SET ${state}`);
    after(60);
    expect([await comes(), await isToldOnThePage()]).toEqual([isLate, isLate]);
  });
});

describe('the figures of a program', () => {
  it('tell how long each door took, with its outcome', () => {
    expect(told).toMatch(
      /http_request_duration_seconds_count\{door="graphql",method="POST",status="200"\} 1/,
    );
    expect(told).toMatch(/http_request_duration_seconds_count\{door="feeds",method="GET",status="404"\} 1/);
  });

  it('name no address that somebody asked for', () => {
    expect(told).not.toContain('geheime-naam');
  });
});
