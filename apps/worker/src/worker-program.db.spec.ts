import type { NestExpressApplication } from '@nestjs/platform-express';
import { MailKinds } from '@verbonden/notifications/api';
import { mailNames } from '@verbonden/people/api';
import { MailSink, testDatabase, type TestDatabase, testSettings } from '@verbonden/shared/testing';
import { workerModules } from './domains';
import { createWorkerProgram } from './worker-program';

describe('The worker', () => {
  let database: TestDatabase;
  let sink: MailSink;
  let worker: NestExpressApplication;
  let url: string;

  beforeAll(async () => {
    [database, sink] = await Promise.all([testDatabase(), MailSink.start()]);
    worker = await createWorkerProgram(testSettings(database.url, { SMTP_URL: sink.url }), workerModules);
    await worker.listen(0, '127.0.0.1');
    url = await worker.getUrl();
  });

  afterAll(async () => {
    await worker.close();
    await sink.close();
    await database.close();
  });

  it('knows the mail of every domain, some of which goes ahead of a large mailing', () => {
    const kinds = worker.get(MailKinds);
    const domains = new Set(kinds.names().map((name) => name.split('.')[0]));
    expect([...domains].sort()).toEqual([
      'alliance',
      'campaign',
      'imports',
      'knowledge',
      'lab',
      'meetings',
      'notifications',
      'people',
      'signals',
      'soundingboard',
    ]);
    expect(kinds.names(true)).toEqual(expect.arrayContaining(['people.invitation', 'people.sign-in-link']));
    expect([...kinds.names(true), ...kinds.names(false)].sort()).toEqual(kinds.names().sort());
  });

  it('has a name for every kind of mail, for who looks after all of it', () => {
    expect(Object.keys(mailNames).sort()).toEqual(worker.get(MailKinds).names().sort());
  });

  it('says that it lives, that it can work, and what it did', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ok', database: 'ok' });
    const figures = await (await fetch(`${url}/metrics`)).text();
    expect(figures).toContain('mail_due 0');
    expect(figures).toContain('mail_oldest_due_seconds 0');
  });

  it('has no other door', async () => {
    expect((await fetch(`${url}/graphql`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(url)).status).toBe(404);
  });
});
