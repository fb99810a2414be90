import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyFreePort } from '../ports/ports.ts';
import type { Obstacle } from '../terminal/obstacle.ts';
import { aFolder, removeFolders } from '../testing/folders.ts';
import { LogFile } from './log-file.ts';
import { eventually } from './patience.ts';
import { isRunning } from './process-identity.ts';
import { RestartPolicy } from './restart-policy.ts';
import { Service, type ServiceDescription } from './service.ts';

const listening = `
  const http = await import('node:http');
  const server = http.createServer((request, response) => {
    if (request.url === '/fall') process.exit(3);
    response.end(String(process.pid));
  }).listen(Number(process.env.PORT), '127.0.0.1');
`;

describe('a program of the stack', () => {
  const services: Service[] = [];
  let port: number;

  beforeEach(async () => {
    port = await anyFreePort();
  });
  afterEach(async () => {
    await Promise.all(services.splice(0).map((service) => service.stop()));
    removeFolders();
  });

  const aService = (source: string, more: Partial<ServiceDescription> = {}) => {
    const folder = aFolder();
    const main = join(folder, 'main.mjs');
    writeFileSync(main, source);
    const service = new Service({
      name: 'api',
      main,
      environment: { ...process.env, PORT: String(port) },
      readyUrl: `http://127.0.0.1:${port}/`,
      log: new LogFile(folder, 'api'),
      ...more,
    });
    services.push(service);
    return service;
  };
  const ask = async (path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

  it('is ready when it answers', async () => {
    const service = aService(listening);
    await service.start();
    await expect(ask()).resolves.toBe(String(service.pid));
  });

  it('gives its last words when it falls while it starts', async () => {
    const service = aService(`throw new Error('SECRET is too short')`);
    await expect(service.start()).rejects.toMatchObject({
      message: expect.stringContaining('SECRET is too short'),
      advice: expect.stringContaining('api.log'),
    });
  });

  it('is not waited for without end', async () => {
    const service = aService('setInterval(() => undefined, 1000)', { readyWithinMs: 300 });
    await expect(service.start()).rejects.toMatchObject({
      message: expect.stringContaining('not ready within'),
    });
    expect(service.pid).toBeUndefined();
  });

  it('is started again when it falls', async () => {
    const falls: number[] = [];
    const service = aService(listening, { onFall: (pauseMs) => falls.push(pauseMs) });
    await service.start();
    const first = await ask();
    await ask('/fall').catch(() => undefined);
    let second = '';
    await eventually(async () => (second = await ask().catch(() => '')) !== '', 10_000);
    expect(Number(second)).toBeGreaterThan(0);
    expect(second).not.toBe(first);
    expect(falls).toEqual([250]);
  });

  it('is left down after it fell too often', async () => {
    let givenUp: Obstacle | undefined;
    const source = `
      const { existsSync, writeFileSync } = await import('node:fs');
      if (existsSync(new URL('./ran-before', import.meta.url))) process.exit(4);
      writeFileSync(new URL('./ran-before', import.meta.url), '');
      ${listening}`;
    const service = aService(source, {
      policy: new RestartPolicy(5),
      onGivenUp: (obstacle) => (givenUp = obstacle),
    });
    await service.start();
    await ask('/fall').catch(() => undefined);
    expect(await eventually(() => givenUp !== undefined, 18_000)).toBe(true);
    expect(givenUp?.message).toContain('more than five times within a minute');
    expect(service.pid).toBeUndefined();
  });

  it('finishes its work when it is stopped', async () => {
    const service = aService(`${listening}
      process.on('SIGTERM', () => { console.log('finished'); server.close(); server.closeAllConnections(); });`);
    await service.start();
    const pid = service.pid ?? 0;
    await service.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('is ended when it does not come to an end by itself', async () => {
    const service = aService(`${listening} process.on('SIGTERM', () => undefined);`, { stopWithinMs: 200 });
    await service.start();
    const pid = service.pid ?? 0;
    await service.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('stops by itself when its launcher is killed', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'main.mjs'), listening);
    const launcher = join(folder, 'launcher.mjs');
    const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
    writeFileSync(
      launcher,
      `const { Service } = await import(${here('./service.ts')});
       const { LogFile } = await import(${here('./log-file.ts')});
       const service = new Service({ name: 'api', main: ${JSON.stringify(join(folder, 'main.mjs'))},
         environment: process.env, readyUrl: 'http://127.0.0.1:${port}/', log: new LogFile('${folder}', 'api') });
       await service.start();
       process.kill(process.pid, 'SIGKILL');`,
    );
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [launcher], { env: { ...process.env, PORT: String(port) } });
    await once(child, 'close');
    const gone = await eventually(async () => (await ask().catch(() => 'gone')) === 'gone', 5_000);
    expect(gone).toBe(true);
  });

  it('tells a person what it warns of', async () => {
    const told: string[] = [];
    const service = aService(`console.log('{"level":40,"msg":"the queue is long"}'); ${listening}`, {
      onNotable: ({ level, text }) => told.push(`${level}: ${text}`),
    });
    await service.start();
    expect(await eventually(() => told.length > 0, 5_000)).toBe(true);
    expect(told).toEqual(['warning: the queue is long']);
  });
});
