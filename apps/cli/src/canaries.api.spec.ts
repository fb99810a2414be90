import type { NestExpressApplication } from '@nestjs/platform-express';
import { jest } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createApiProgram } from '@verbonden/shared/server';
import { TestClock } from '@verbonden/shared/kernel';
import { aPerson, testDatabase, testSettings, type TestDatabase } from '@verbonden/shared/testing';
import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isLeafType, isObjectType } from 'graphql';
import { DataSource } from 'typeorm';
import { apiDomains } from './api-domains';
import { demoCommand } from './demo.command';

/**
 * The whole example network with a canary in every private column, and everything that can be asked of it by each
 * role. A canary sings only before whom its row names, on whatever path it was reached (P19, P20, P23).
 */
const canaries: readonly Canary[] = [
  { name: 'canaryrealname', column: 'persons.legal_name', hears: ['COORDINATOR'] },
  { name: 'canaryaddress', column: 'accounts.email', hears: ['COORDINATOR', 'ADMINISTRATOR', 'EDITOR_OWN'] },
  { name: 'canarydiet', column: 'registration_needs.diet', hears: ['COORDINATOR', 'ADMINISTRATOR'] },
  { name: 'canaryaccess', column: 'registration_needs.access', hears: ['COORDINATOR', 'ADMINISTRATOR'] },
  { name: 'canaryconsentreal', column: 'consents.real_name', hears: ['COORDINATOR'] },
  { name: 'canaryguardian', column: 'consents.guardian_name', hears: ['COORDINATOR'] },
  { name: 'canaryroom', column: 'advice_messages.body', hears: [] },
  { name: 'canaryjournalist', column: 'media_requests.journalist_email', hears: ['COORDINATOR'] },
  {
    name: 'canaryinvited',
    column: 'invitations.email',
    hears: ['COORDINATOR', 'ADMINISTRATOR', 'EDITOR_OWN'],
  },
  { name: 'canaryjoin', column: 'meetings.join_url', hears: ['COORDINATOR', 'ADMINISTRATOR'] },
  { name: 'canarypassword', column: 'accounts.password_hash', hears: [] },
];

interface Canary {
  readonly name: string;
  readonly column: string;
  readonly hears: readonly Actor[];
}

const actors = [
  'VISITOR',
  'PROFESSIONAL',
  'EDITOR_OWN',
  'EDITOR_OTHER',
  'PIONEER',
  'SOUNDING_BOARD',
  'COORDINATOR',
  'ADMINISTRATOR',
  'SUSPENDED',
] as const;
type Actor = (typeof actors)[number];

let database: TestDatabase;
let app: NestExpressApplication;
let db: DataSource;
let url: string;
let schema: GraphQLSchema;
const cookies = new Map<Actor, string>();
const environment = { ...process.env };

beforeAll(async () => {
  database = await testDatabase();
  const settings = testSettings(database.url);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    SECRET: settings.SECRET,
    PUBLIC_URL: settings.PUBLIC_URL,
    LOG_LEVEL: 'silent',
    DEMO: 'true',
  });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await demoCommand().parseAsync(['load'], { from: 'user' });
  jest.restoreAllMocks();
  app = await createApiProgram(settings, apiDomains);
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  db = app.get(DataSource);
  ({ schema } = app.get(GraphQLSchemaHost));
  await placeCanaries();
  await seatEverybody();
}, 180_000);
afterAll(async () => {
  process.env = environment;
  await app?.close();
  await database?.close();
});

/** What the example network has nothing of. */
const happenings = [
  `INSERT INTO registration_needs (id, registration_id, diet, access)
   SELECT gen_random_uuid(), id, 'noten', 'rolstoel' FROM registrations r
   WHERE NOT EXISTS (SELECT FROM registration_needs n WHERE n.registration_id = r.id)`,
  `UPDATE consents SET real_name = 'Noor Jansen'`,
  `INSERT INTO invitations (id, email, name, role, organisation_id, invited_by, expires_at)
   SELECT gen_random_uuid(), 'bo@example.org', 'Bo Bakker', 'PROFESSIONAL', o.id,
          (SELECT person_id FROM accounts ORDER BY email LIMIT 1), now() + interval '2 days'
   FROM organisations o WHERE slug = 'steunpunt-de-brug'`,
];

async function placeCanaries(): Promise<void> {
  for (const happening of happenings) await db.query(happening);
  for (const { name, column } of canaries) {
    const [table, field] = column.split('.');
    const canary =
      field === 'join_url'
        ? `'https://video.example.org/${name}'`
        : `'${name}-' || substr(md5(random()::text), 1, 8) || '@example.org'`;
    await db.query(`UPDATE ${table} SET ${field} = ${canary} WHERE ${field} IS NOT NULL`);
    const [{ count }] = await db.query<[{ count: string }]>(
      `SELECT count(*) FROM ${table} WHERE ${field} LIKE '%${name}%'`,
    );
    counted.set(name, Number(count));
  }
}
const counted = new Map<string, number>();

async function seatEverybody(): Promise<void> {
  const clock = new TestClock();
  const [[own], [other]] = (await Promise.all(
    ['= $1', '<> $1'].map((is) =>
      db.query(`SELECT id FROM organisations WHERE slug ${is} ORDER BY name LIMIT 1`, ['steunpunt-de-brug']),
    ),
  )) as [{ id: string }[], { id: string }[]];
  const roleOf = (actor: Actor) =>
    actor === 'EDITOR_OWN'
      ? { role: 'EDITOR' as const, organisationId: own!.id }
      : actor === 'EDITOR_OTHER'
        ? { role: 'EDITOR' as const, organisationId: other!.id }
        : {
            role: actor === 'SUSPENDED' ? ('COORDINATOR' as const) : (actor as 'PIONEER'),
            organisationId: null,
          };
  for (const actor of actors.filter((each) => each !== 'VISITOR')) {
    const person = await aPerson(db, clock, { name: `Iemand ${actor}`, roles: [roleOf(actor)] });
    cookies.set(actor, person.cookie);
    if (actor === 'SUSPENDED')
      await db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [person.id]);
  }
}

/** All that can be asked of a type without arguments of its own, three levels deep. */
function everythingOf(type: GraphQLObjectType, depth: number, seen: readonly string[]): string {
  const fields = Object.values(type.getFields())
    .filter(({ args }) =>
      args.every((arg) => arg.defaultValue !== undefined || !String(arg.type).endsWith('!')),
    )
    .flatMap((field) => {
      const of = getNamedType(field.type);
      if (isLeafType(of)) return [field.name];
      if (!isObjectType(of) || seen.includes(of.name)) return [];
      // A list and its places are no step of their own.
      const step = /(Connection|Edge)$/.test(of.name) ? 0 : 1;
      if (depth < step) return [];
      return [`${field.name} { ${everythingOf(of, depth - step, [...seen, of.name])} }`];
    });
  return ['__typename', ...fields].join(' ');
}

/** Each query as documents, one for each field of what it gives, so that each is within the limits. */
function documents(name: string): { document: string; keys: readonly string[] }[] {
  const field = schema.getQueryType()!.getFields()[name]!;
  const of = getNamedType(field.type);
  const keys = field.args
    .filter(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined)
    .map((arg) => arg.name);
  const declared = field.args
    .filter((arg) => keys.includes(arg.name))
    .map((arg) => `$${arg.name}: ${String(arg.type)}`)
    .join(', ');
  const given = keys.map((key) => `${key}: $${key}`).join(', ');
  const call = `query Ask${declared && `(${declared})`} { ${name}${given && `(${given})`}`;
  if (!isObjectType(of)) return [{ document: `${call} }`, keys }];
  const isList = of.name.endsWith('Connection');
  const node = isList
    ? getNamedType(
        (getNamedType(of.getFields()['edges']!.type) as GraphQLObjectType).getFields()['node']!.type,
      )
    : of;
  if (!isObjectType(node)) return [];
  const shell = (inner: string) => (isList ? `edges { node { ${inner} } }` : inner);
  const leaves = Object.values(node.getFields()).filter(
    ({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0,
  );
  const parts = [
    leaves.map((each) => each.name).join(' '),
    ...Object.values(node.getFields()).flatMap((each) => {
      const inner = getNamedType(each.type);
      if (!isObjectType(inner)) return [];
      if (each.args.some((arg) => arg.defaultValue === undefined && String(arg.type).endsWith('!')))
        return [];
      return [`${each.name} { ${everythingOf(inner, 1, [node.name, inner.name])} }`];
    }),
  ].filter(Boolean);
  return parts.map((part) => ({ document: `${call} { ${shell(`__typename ${part}`)} } }`, keys }));
}

async function ask(actor: Actor, document: string, variables: object): Promise<string> {
  const cookie = cookies.get(actor);
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query: document, variables }),
  });
  return answer.text();
}

/** Slugs and ids of every type, gathered by who sees most. */
const known = new Map<string, Set<string>>();

function gather(value: unknown): void {
  if (Array.isArray(value)) value.forEach(gather);
  else if (value !== null && typeof value === 'object') {
    const row = value as Record<string, unknown>;
    const type = typeof row['__typename'] === 'string' ? row['__typename'] : '';
    for (const key of ['id', 'slug'] as const) {
      if (typeof row[key] !== 'string' || !type) continue;
      const place = `${type}.${key}`;
      const those = known.get(place) ?? new Set();
      if (those.size < 2) those.add(row[key]);
      known.set(place, those);
    }
    Object.values(row).forEach(gather);
  }
}

/** What to fill in for the arguments of a query: a thing of the type that it gives. */
function fillings(name: string, keys: readonly string[]): object[] {
  if (keys.length === 0) return [{}];
  const type = getNamedType(schema.getQueryType()!.getFields()[name]!.type).name;
  const [key = ''] = keys;
  if (keys.length > 1 || !/^(id|slug|meetingId|organisationId)$/.test(key)) return [];
  const place =
    key === 'meetingId' ? 'Meeting.id' : key === 'organisationId' ? 'Organisation.id' : `${type}.${key}`;
  return [...(known.get(place) ?? [])].map((value) => ({ [key]: value }));
}

describe('what only some may read', () => {
  it('is in the example network', () => {
    const silent = canaries.filter(({ name }) => (counted.get(name) ?? 0) === 0).map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('of a seat (what somebody eats and needs, and their address) is read by who keeps the list alone', async () => {
    const slugs = await db.query<{ slug: string }[]>(
      'SELECT slug FROM meetings WHERE id IN (SELECT meeting_id FROM registrations)',
    );
    const document = `query Seats($slug: String!) { meeting(slug: $slug) {
      registrations(first: 100) { edges { node { emailAddress needs { diet access } } } } } }`;
    for (const actor of actors) {
      const answers = await Promise.all(slugs.map((slug) => ask(actor, document, slug)));
      const found = ['canarydiet', 'canaryaccess', 'canaryaddress'].filter((name) =>
        answers.some((answer) => answer.includes(name)),
      );
      const keepsLists = actor === 'COORDINATOR' || actor === 'ADMINISTRATOR';
      expect([actor, found.length]).toEqual([actor, keepsLists ? 3 : 0]);
    }
  });

  it('is read by those alone, whatever is asked', async () => {
    const names = Object.keys(schema.getQueryType()!.getFields());
    const heard = new Map<string, Set<Actor>>(canaries.map(({ name }) => [name, new Set()]));
    const listen = (actor: Actor, answer: string) => {
      for (const { name } of canaries) if (answer.includes(name)) heard.get(name)!.add(actor);
    };
    let asked = 0;
    // Lists first, for what they name.
    for (const round of [0, 1]) {
      for (const name of names) {
        for (const { document, keys } of documents(name)) {
          if (keys.length > 0 !== (round === 1)) continue;
          for (const variables of fillings(name, keys)) {
            for (const actor of [...actors].reverse()) {
              const answer = await ask(actor, document, variables);
              listen(actor, answer);
              if (actor === 'COORDINATOR') gather((JSON.parse(answer) as { data?: unknown }).data);
              asked += 1;
            }
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(2_000);
    for (const { name, hears } of canaries) {
      const others = [...heard.get(name)!].filter((actor) => !hears.includes(actor));
      expect(`${name}: ${others.join()}`).toBe(`${name}: `);
    }
    // And the walk is one that finds things: those who may, do.
    for (const name of ['canaryrealname', 'canaryaddress'])
      expect([name, [...heard.get(name)!]]).toEqual([name, expect.arrayContaining(['COORDINATOR'])]);
  }, 300_000);
});
