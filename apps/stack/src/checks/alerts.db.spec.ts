import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotificationsWorkerModule } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
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
