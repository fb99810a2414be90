import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, type Settings } from '@verbonden/shared/server';

/** Settings for a test: silent, on any free port, with the given ones on top. */
export function testSettings(databaseUrl: string, more: Readonly<Record<string, string>> = {}): Settings {
  return readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    PORT: '0',
    WORKER_PORT: '0',
    PUBLIC_URL: 'https://verbonden.example.org',
    SECRET: 'only for tests, only for tests, only for tests',
    SECOND_FACTOR: 'offered',
    FILES_DIR: join(tmpdir(), `verbonden-test-files-${process.pid}`),
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    DATABASE_POOL: '10',
    ...more,
  });
}
