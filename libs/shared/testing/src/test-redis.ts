import { Redis } from 'ioredis';

/**
 * An empty Redis database for one test file, on the server of TEST_REDIS_URL. Test files that run side by side each
 * get their own number.
 * @throws Error when TEST_REDIS_URL is missing: a test without its Redis fails, it is never skipped
 */
export async function testRedis(): Promise<{ readonly url: string }> {
  const server = process.env['TEST_REDIS_URL'];
  if (!server) throw new Error('TEST_REDIS_URL is missing: run tests with `npm test` or `npm run jest`.');
  const url = new URL(server);
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? 0) % 16}`;
  const redis = new Redis(url.toString());
  await redis.flushdb();
  redis.disconnect();
  return { url: url.toString() };
}
