import pg from 'pg';

/** Somebody who was erased, and what they chose about their name. */
export interface Erased {
  readonly personId: string;
  readonly keepsName: boolean;
}

/** Who was erased in a database, in their order; nobody where it is from before there was such a list, or is empty. */
export async function erasedIn(databaseUrl: string): Promise<Erased[]> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows: tables } = await database.query<{ there: boolean }>(
      "SELECT to_regclass('public.account_erasures') IS NOT NULL AS there",
    );
    if (!tables[0]!.there) return [];
    const { rows } = await database.query<Erased>(
      `SELECT person_id AS "personId", keeps_name AS "keepsName" FROM account_erasures
       WHERE done_at IS NOT NULL ORDER BY done_at`,
    );
    return rows;
  } finally {
    await database.end();
  }
}
