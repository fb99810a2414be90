import { jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { roles, TestClock } from '@verbonden/shared/kernel';
import { createApiProgram } from '@verbonden/shared/server';
import {
  aPerson,
  statementsOf,
  testDatabase,
  type TestDatabase,
  type TestPerson,
  testSettings,
} from '@verbonden/shared/testing';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { DataSource } from 'typeorm';
import { apiDomains } from './api-domains';
import { demoCommand } from './demo.command';
import { multiply } from './multiplied';

/**
 * Every list of the API, found in the schema, on the example network with sixty of everything: fifty things take no
 * more statements than five (no N+1). A new list is among them by itself.
 */

/** What a list must be told, in words or as a statement that finds it, or why it is not asked here. */
const told: Readonly<Record<string, string | { readonly sql: string } | { readonly words: string }>> = {
  'campaignActivities.edition': { sql: largest('campaign_activities', 'edition_id', 'campaign_editions') },
  'campaignActivityPlaces.edition': {
    sql: largest('campaign_activities', 'edition_id', 'campaign_editions'),
  },
  'pressReleases.edition': { sql: largest('press_releases', 'edition_id', 'campaign_editions') },
  'broadcasts.meetingId': { sql: largest('broadcasts', 'meeting_id') },
  'knowledgeVersions.slug': { sql: largest('knowledge_revisions', 'item_id', 'knowledge_items') },
  'findPeople.search': { words: '"ie"' },
  'mailQueue.filter': { words: '{ stand: WAITING }' },
  'searchEverything.search': { words: '"jonge mantelzorgers"' },
  'searchSuggestions.typed': { words: '"jon"' },
  'wordingHints.text': { words: '"Een zielig kind met een zware last."' },
  'auditHistory.id': 'the events of one thing; auditLog gives the same events',
  'followsByLink.token': 'a link in a mail: what one address follows, as myFollows gives it',
  'mailChoicesByLink.group': 'a link in a mail: the choices of one person, which are in the program',
  'organisationMerges.slug': 'one organisation in a hundred has one',
  'ownFiles.ids': 'files just sent, by their ids in one statement',
  'pollOpenAnswers.slug': 'one poll: read by its id, and none of its fields reads more',
};

/** What most rows of a table belong to, by its slug or id. */
function largest(table: string, column: string, owners?: string): string {
  const id = `SELECT ${column} FROM ${table} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`;
  return owners ? `SELECT slug FROM ${owners} WHERE id = (${id})` : id;
}

/** Things of which there are fewer than ten here, so that nothing is measured at them, and why. */
const few: Readonly<Record<string, readonly string[]>> = {
  'the example network has none of them': [
    ...['AccessToken', 'Advice', 'AdviceReport', 'AuditEvent', 'Erasure', 'FileImport', 'Follow', 'Identity'],
    ...['KnowledgeLookalike', 'LabRequest', 'MissedSearch', 'MunicipalityClaim', 'MunicipalityEntry'],
    ...['NewAddress', 'Passkey', 'SignInProvider', 'UnfollowedSearch'],
  ],
  'it has a handful, and copies are not allowed or not found': [
    ...['BoardMember', 'Body', 'Deputyship', 'FoundPerson', 'MediaAsk', 'MediaSupporter', 'Wording'],
    'WorkRole',
  ],
  'one for each kind, year, version or word': [
    ...['AdviceYear', 'ImportKind', 'KnowledgeVersion', 'LabYear', 'WordingHint'],
  ],
};

type Field = GraphQLField<unknown, unknown>;

let database: TestDatabase;
let app: NestExpressApplication;
let db: DataSource;
let url: string;
let schema: GraphQLSchema;
let everybody: TestPerson;
const environment = { ...process.env };

beforeAll(async () => {
  database = await testDatabase({ name: 'demo', fill: loadDemo });
  app = await createApiProgram(testSettings(database.url), apiDomains);
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  db = app.get(DataSource);
  ({ schema } = app.get(GraphQLSchemaHost));
  everybody = await aPerson(db, new TestClock(), { name: 'Iedereen', roles });
  await multiply(db, 60, everybody.id);
}, 180_000);
afterAll(async () => {
  process.env = environment;
  await app?.close();
  await database?.close();
});

async function loadDemo(address: string): Promise<void> {
  const { SECRET, PUBLIC_URL } = testSettings(address);
  Object.assign(process.env, {
    DATABASE_URL: address,
    SECRET,
    PUBLIC_URL,
    LOG_LEVEL: 'silent',
    DEMO: 'true',
  });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await demoCommand().parseAsync(['load'], { from: 'user' });
  jest.restoreAllMocks();
}

/** What a list gives: a connection's nodes, or its things. */
function thingOf(field: Field): GraphQLObjectType | null {
  const of = getNamedType(field.type);
  if (!isObjectType(of)) return null;
  if (!of.name.endsWith('Connection')) return isListType(getNullableType(field.type)) ? of : null;
  const edge = getNamedType(of.getFields()['edges']!.type) as GraphQLObjectType;
  return getNamedType(edge.getFields()['node']!.type) as GraphQLObjectType;
}

const needed = ({ args }: Field) =>
  args.filter((arg) => arg.defaultValue === undefined && String(arg.type).endsWith('!'));

/** A field with what it must be told: the first word of an enum. Null where it must be told anything else. */
function asked(field: Field): string | null {
  const words = needed(field).map(({ name, type }) => {
    const of = getNullableType(type);
    return isEnumType(of) ? `${name}: ${of.getValues()[0]!.name}` : null;
  });
  if (words.includes(null)) return null;
  return words.length > 0 ? `${field.name}(${words.join(', ')})` : field.name;
}

/** A field to ask, and what of what it holds. */
interface Part {
  readonly name: string;
  readonly words: string;
  readonly inner: readonly string[];
}

/** What can be asked of a thing, and of what it holds, without saying more. */
function partsOf(type: GraphQLObjectType): Part[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    const words = asked(field);
    if (words === null || !(isLeafType(of) || isObjectType(of))) return [];
    const inner = isLeafType(of)
      ? []
      : Object.values(of.getFields())
          .filter((each) => needed(each).length === 0 && isLeafType(getNamedType(each.type)))
          .map(({ name }) => name);
    return [{ name: field.name, words, inner: isLeafType(of) ? [] : ['__typename', ...inner] }];
  });
}

const written = (parts: readonly Part[]) =>
  parts.map(({ words, inner }) => (inner.length > 0 ? `${words} { ${inner.join(' ')} }` : words)).join(' ');

/** Two halves of what is too much to ask at once; of one field, two halves of what it holds. */
function halves(parts: readonly Part[]): (readonly Part[])[] {
  const half = <T>(all: readonly T[]) => [all.slice(0, all.length / 2), all.slice(all.length / 2)] as const;
  if (parts.length > 1) return [...half(parts)];
  return half(parts[0]!.inner).map((inner) => [{ ...parts[0]!, inner }]);
}

interface Told {
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

async function ask(document: string): Promise<{ rows: number; errors: readonly Told[] }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: everybody.cookie },
    body: JSON.stringify({ query: document }),
  });
  const { data, errors = [] } = (await answer.json()) as {
    data?: Record<string, unknown[] | { edges: unknown[] } | null> | null;
    errors?: Told[];
  };
  const [list] = Object.values(data ?? {});
  return { rows: Array.isArray(list) ? list.length : (list?.edges.length ?? 0), errors };
}

/** One list of the schema, and how it is asked. */
interface List {
  readonly name: string;
  readonly thing: GraphQLObjectType;
  /** False where it gives all there is. */
  readonly hasLength: boolean;
  document(first: number, selection: string): string;
}

async function wordsOf(sql: string): Promise<string> {
  const [row] = await db.query<Record<string, string>[]>(sql);
  return JSON.stringify(Object.values(row!)[0]);
}

async function listsOf(): Promise<{ lists: List[]; untold: string[] }> {
  const [lists, untold]: [List[], string[]] = [[], []];
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const thing = thingOf(field);
    if (!thing) continue;
    const needs = needed(field);
    const given: string[] = [];
    for (const { name } of needs) {
      const how = told[`${field.name}.${name}`];
      if (how === undefined || typeof how === 'string') {
        if (how === undefined && given.length === 0) untold.push(`${field.name}.${name}`);
        break;
      }
      given.push(`${name}: ${'words' in how ? how.words : await wordsOf(how.sql)}`);
    }
    if (given.length < needs.length) continue;
    const hasLength = field.args.some(({ name }) => name === 'first');
    const isConnection = getNamedType(field.type).name.endsWith('Connection');
    lists.push({
      ...{ name: field.name, thing, hasLength },
      document: (first, selection) => {
        const words = [...given, ...(hasLength ? [`first: ${first}`] : [])].join(', ');
        const inner = isConnection ? `edges { node { ${selection} } } pageInfo { hasNextPage }` : selection;
        return `{ ${field.name}${words && `(${words})`} { ${inner} } }`;
      },
    });
  }
  return { lists, untold };
}

/** How often each statement came. */
function counted(statements: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of statements) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** So often at most may a statement come for any number: parts of one answer that read alike one after another. */
const mostRepeats = 4;

/** The statements that come more often for fifty things than for five; empty is well. */
async function growing(list: List, selection: string): Promise<string[]> {
  const few = counted(await statementsOf(db, () => ask(list.document(5, selection))));
  const many = counted(await statementsOf(db, () => ask(list.document(50, selection))));
  return [...many]
    .filter(([text, count]) => count > Math.max(list.hasLength ? (few.get(text) ?? 0) : 0, mostRepeats))
    .map(([text, count]) => `${list.name}: ${count} times ${text.replace(/\s+/g, ' ').slice(0, 200)}`);
}

/**
 * Asks all of these at once, or in parts when that is too much for one operation (P29). A field that answers for one
 * thing at a time says so in a list, which is well; any other fault is not.
 */
async function growingIn(list: List, parts: readonly Part[]): Promise<string[]> {
  if (parts.length === 0) return [];
  const { errors } = await ask(list.document(50, written(parts)));
  if (errors.length === 0) return growing(list, written(parts));
  const faults = new Map<string, string | undefined>();
  for (const { path, extensions } of errors) {
    const fault = path?.find((step, at) => at > 0 && parts.some(({ name }) => name === step));
    if (fault !== undefined) faults.set(String(fault), extensions?.code);
  }
  if (faults.size > 0) {
    const others = parts.filter(({ name }) => !faults.has(name));
    const wrong = [...faults].filter(([, code]) => code !== 'QUERY_TOO_LARGE');
    return [
      ...wrong.map(([name, code]) => `${list.name}: ${name} is told ${code}`),
      ...(await growingIn(list, others)),
    ];
  }
  if (parts.length === 1 && parts[0]!.inner.length < 2)
    return [`${list.name}: ${written(parts)} is told ${errors[0]!.extensions?.code}`];
  const grown: string[] = [];
  for (const half of halves(parts)) grown.push(...(await growingIn(list, half)));
  return grown;
}

describe('fifty things of a list take no more statements than five', () => {
  it('in every list, with what stands in its own rows; and each thing with all that can be asked of it', async () => {
    const { lists, untold } = await listsOf();
    expect(untold).toEqual([]);
    const most = new Map<GraphQLObjectType, { list: List; rows: number }>();
    const grows: string[] = [];
    for (const list of lists) {
      // Asked twice: what comes again is compiled.
      await ask(list.document(50, '__typename'));
      const { rows, errors } = await ask(list.document(50, '__typename'));
      if (errors.length > 0) grows.push(`${list.name} is told ${errors[0]!.extensions?.code}`);
      grows.push(...(await growing(list, '__typename')));
      if (rows >= (most.get(list.thing)?.rows ?? 0)) most.set(list.thing, { list, rows });
    }
    const thin: string[] = [];
    for (const [thing, { list, rows }] of most) {
      if (rows < 10) thin.push(thing.name);
      grows.push(...(await growingIn(list, partsOf(thing))));
    }
    expect({ grows: [...new Set(grows)], few: thin.sort() }).toEqual({
      grows: [],
      few: Object.values(few).flat().sort(),
    });
    expect(lists.length).toBeGreaterThan(60);
  }, 120_000);
});
