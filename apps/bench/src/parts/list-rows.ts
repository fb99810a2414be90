import type pg from 'pg';

/**
 * Fills what is listed with so many of each, as copies of what the demo network has: meetings to come, organisations,
 * published knowledge, and the people of one meeting. @returns the slug of that meeting
 */
export async function fillLists(db: pg.Client, size: number): Promise<string> {
  // What the rows refer to was looked at when the first of them came, and nobody is told of each.
  await db.query('SET session_replication_role = replica');
  await copy(db, 'meetings', `status = 'PUBLISHED'`, size, [
    `'starts_at', now() + n * interval '1 minute'`,
    `'ends_at', now() + n * interval '1 minute' + interval '3 hours'`,
  ]);
  await copy(db, 'organisations', 'true', size, [`'name', 'Organisatie ' || n`]);
  await copy(db, 'knowledge_items', `status = 'PUBLISHED'`, size, [
    `'match_key', it.match_key || n`,
    `'published_on', current_date - (n % 3000)::int`,
  ]);
  await db.query(
    `INSERT INTO persons (id, name) SELECT gen_random_uuid(), 'Deelnemer ' || n FROM generate_series(1, $1::int) n`,
    [size],
  );
  const { rows } = await db.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM meetings WHERE id IN (SELECT meeting_id FROM registrations) LIMIT 1',
  );
  const [{ id, slug }] = rows as [{ id: string; slug: string }];
  await db.query(
    `INSERT INTO registrations (id, meeting_id, person_id, mode, status, seat_mode, number, revision, check_in_code)
     SELECT gen_random_uuid(), $1, id, 'ONLINE', 'CONFIRMED', 'ONLINE', 1000 + row_number() OVER (), 1, 'B' || row_number() OVER ()
     FROM persons WHERE name LIKE 'Deelnemer %'`,
    [id],
  );
  await db.query('SET session_replication_role = DEFAULT');
  await db.query('VACUUM ANALYZE');
  return slug;
}

async function copy(
  db: pg.Client,
  table: string,
  where: string,
  size: number,
  changes: readonly string[],
): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const made = [`'id', gen_random_uuid()`, `'slug', it.slug || '-' || n`, `'external_id', null`, ...changes];
  await db.query(
    `INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')})
     SELECT ${rows.map(({ name }) => `made.${name}`).join(', ')}
     FROM (SELECT * FROM ${table} WHERE ${where} LIMIT 1) it, generate_series(1, $1::int) n,
       LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(it) || jsonb_build_object(${made.join(', ')})) made`,
    [size],
  );
}
