import { testDatabase } from '@verbonden/shared/testing';
import pg from 'pg';

describe('a new network', () => {
  it('has nobody in it: no account, no session, nothing to sign in with', async () => {
    const database = await testDatabase();
    const db = new pg.Client({ connectionString: database.url });
    await db.connect();
    const tables = ['accounts', 'persons', 'sessions', 'access_tokens', 'identities'];
    for (const table of tables) {
      expect([table, (await db.query(`SELECT 1 FROM ${table}`)).rowCount]).toEqual([table, 0]);
    }
    await db.end();
    await database.close();
  });
});
