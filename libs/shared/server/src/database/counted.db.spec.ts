import { mostCounted } from '@verbonden/shared/kernel';
import { testDatabase, type TestDatabase } from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import { countUpTo } from './counted';

describe('The total of a list', () => {
  let database: TestDatabase;
  let db: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    await db.query(`CREATE TABLE counted AS SELECT n FROM generate_series(1, 200000) AS n; ANALYZE counted`);
  });

  afterAll(async () => {
    await db.destroy();
    await database.close();
  });

  const total = async (most: number) =>
    (await db.query<{ total: number }[]>(countUpTo('SELECT FROM counted WHERE n <= $1'), [most]))[0]?.total;

  it('is exact as long as it says something', async () => {
    expect(await total(0)).toBe(0);
    expect(await total(17)).toBe(17);
    expect(await total(mostCounted)).toBe(mostCounted);
  });

  it('of a longer list says "more than", and reads no further to know it', async () => {
    expect(await total(200_000)).toBe(mostCounted + 1);
    const [{ 'QUERY PLAN': lines }] = await db.query<[{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }]>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${countUpTo('SELECT FROM counted WHERE n > 0')}`,
    );
    expect(lines[0].Plan['Shared Hit Blocks']! + lines[0].Plan['Shared Read Blocks']!).toBeLessThan(20);
  });
});
