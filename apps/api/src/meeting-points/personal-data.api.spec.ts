import { PersonalData } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { columnWords } from '@verbonden/people/testing';
import { domainModules } from '../domains';

let api: TestApi;
beforeAll(async () => {
  api = await testApi(domainModules);
});
afterAll(() => api?.close());

const parts = () => api.app.get(PersonalData).all;

/** Columns that look like a person or an address and are none, or are explained elsewhere. */
const explained: Readonly<Record<string, string>> = {
  'account_erasures.person_id':
    'the list of who was erased: an id that leads nowhere, so that they stay erased',
  'audit_events.person_id': 'nobody changes what is written there; after erasing the id leads to nobody',
  'campaign_activities.address': 'the street of an activity',
  'meetings.venue_address': 'the street of a meeting',
  'former_addresses.address_hash':
    'a print of an address of before; the row is found by the person, see people.former-addresses',
  'refused_addresses.address_hash': 'found by its hash, see mail.refused',
};

describe('everything that is kept about people', () => {
  it('is told to them and erased with them: a column that names somebody belongs to a part, or is explained', async () => {
    const columns = await api.db.query<{ name: string }[]>(
      `SELECT t.relname || '.' || a.attname AS name
       FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND (
         EXISTS (
           SELECT 1 FROM pg_constraint f
           WHERE f.contype = 'f' AND f.confrelid = 'persons'::regclass AND f.conrelid = t.oid
             AND a.attnum = ANY (f.conkey))
         OR (a.atttypid = 'uuid'::regtype AND a.attname ~ '(^|_)(person_id|author_id|by|by_id)$')
         OR (a.atttypid = 'uuid[]'::regtype AND a.attname ~ '^(reader|responder|person)_ids$')
         OR (a.atttypid = 'text'::regtype AND a.attname ~ '(^|_)(email|address)(_|$)'))
       ORDER BY 1`,
    );
    const known = parts().flatMap(({ table, persons = {}, addresses = {}, through }) => [
      ...[...Object.keys(persons), ...Object.keys(addresses)].map((column) => `${table}.${column}`),
      ...(through ? [...through.when.matchAll(/\bt\.(\w+)/g)].map(([, column]) => `${table}.${column}`) : []),
    ]);
    const open = columns
      .map(({ name }) => name)
      .filter((name) => !known.includes(name) && !(name in explained));
    expect(open).toEqual([]);
    expect(Object.keys(explained).filter((name) => !columns.some((each) => each.name === name))).toEqual([]);
  });

  it('hangs on a registration or another row of theirs: such a table belongs to a part too', async () => {
    const tables = await api.db.query<{ name: string }[]>(
      `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.column_name = 'registration_id' ORDER BY 1`,
    );
    const known = parts().map(({ table }) => table);
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is read and erased by SQL that fits the tables, and every column has a name in words', async () => {
    const columns = await api.db.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const real = new Set(columns.map(({ name }) => name));
    const wrong = parts().flatMap(({ name, table, shows, also = {}, persons = {}, addresses = {} }) => [
      ...[...shows, ...Object.keys(persons), ...Object.keys(addresses)]
        .filter((column) => !real.has(`${table}.${column}`))
        .map((column) => `${name}: no column ${column}`),
      ...[...shows, ...Object.keys(also)]
        .filter((column) => !columnWords[column])
        .map((column) => `${name}: no words for ${column}`),
    ]);
    expect(wrong).toEqual([]);
  });
});
