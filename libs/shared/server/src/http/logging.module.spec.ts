import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { logOptions } from './logging.module';

/** As TypeORM throws it for a second account at one address. */
function failedStatement(): Error {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "people_email"'), {
    code: '23505',
    detail: 'Key (email)=(fatma@example.org) already exists.',
  });
  return new QueryFailedError('INSERT INTO people (email) VALUES ($1)', ['fatma@example.org'], cause);
}

const lines: string[] = [];
const log = pinoHttp(logOptions({ LOG_LEVEL: 'error' }), { write: (line: string) => void lines.push(line) });
const lastLine = () => JSON.parse(lines.at(-1)!) as { err: unknown };
const told = {
  type: 'QueryFailedError',
  message: 'duplicate key value violates unique constraint "people_email"',
  stack: expect.stringContaining('logging.module.spec') as unknown,
  code: '23505',
};

describe('a fault in the log', () => {
  it('of a statement is told by its kind, message, place and code, never by its values', () => {
    log.logger.error({ err: failedStatement() });
    expect(lastLine().err).toEqual(told);
    expect(lines.at(-1)).not.toContain('fatma');
  });

  it('that ended a request is told in the same way', async () => {
    const server = createServer((request, response) => {
      log(request, response);
      Object.assign(response, { err: failedStatement(), statusCode: 500 });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await fetch(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/aanmelden?email=fatma@example.org`,
    );
    server.close();
    await once(server, 'close');
    expect(lastLine()).toMatchObject({ err: told, req: { path: '/aanmelden' } });
    expect(lines.at(-1)).not.toContain('fatma');
  });

  it('that is no Error is told in a word', () => {
    for (const [fault, word] of [
      ['away', 'away'],
      [null, 'null'],
    ] as const) {
      log.logger.error({ err: fault });
      expect(lastLine().err).toBe(word);
    }
  });
});
