import type { OperationCall } from './callable-operations';

/** One request that no honest client sends. */
export interface MalformedRequest {
  readonly what: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** True when it must be refused: an answer without an error would itself be the fault. */
  readonly refused?: boolean;
}

const json = { 'content-type': 'application/json' };

function operation(what: string, query: unknown, variables?: unknown, more: object = {}): MalformedRequest {
  return { what, headers: json, body: JSON.stringify({ query, variables, ...more }), refused: true };
}

/** Requests that are wrong around GraphQL: body, headers, method. */
export function wrongAround(): MalformedRequest[] {
  const bodies: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['no JSON', '{"query": "{ me { id }'],
    ['half a string', '{"query":"\\ud800'],
    ['a list (a batch)', '[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]'],
    ['an empty list', '[]'],
    ['a word', '"query"'],
    ['a number', '42'],
    ['null', 'null'],
    ['true', 'true'],
    ['an object without a query', '{}'],
    ['a query that is a number', '{"query":1}'],
    ['a query that is a list', '{"query":["{ me { id } }"]}'],
    ['a query that is null', '{"query":null}'],
    ['variables that are a text', '{"query":"{ me { id } }","variables":"x"}'],
    ['variables that are a list', '{"query":"{ me { id } }","variables":[1]}'],
    ['extensions that are a text', '{"query":"{ me { id } }","extensions":"x"}'],
    ['an operation name that is a number', '{"query":"{ me { id } }","operationName":3}'],
    ['a name of an operation that is not there', '{"query":"query A { me { id } }","operationName":"B"}'],
    ['two operations and no name', '{"query":"query A { me { id } } query B { me { id } }"}'],
    ['keys of a prototype', '{"__proto__":{"query":"{ me { id } }"},"constructor":{"prototype":{}}}'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d])],
    ['a byte order mark alone', '\ufeff'],
    ['null bytes', '\0\0\0\0'],
    ['brackets a hundred thousand deep', '['.repeat(100_000)],
    ['objects fifty thousand deep', '{"a":'.repeat(50_000)],
    ['four megabytes', `{"query":"${'x'.repeat(4_000_000)}"}`],
    ['a hash of a kept query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}'],
  ];
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-99',
    'application/xml',
    'nonsense',
    '',
  ];
  const question = '{"query":"{ me { id } }"}';
  return [
    ...bodies.map(([what, body]) => ({ what, headers: json, body, refused: true })),
    ...types.map((type) => ({
      what: `the type "${type}"`,
      headers: { 'content-type': type },
      body: question,
      refused: true,
    })),
    ...['gzip', 'br', 'deflate', 'snappy'].map((encoding) => ({
      what: `says ${encoding} and is not`,
      headers: { ...json, 'content-encoding': encoding },
      body: question,
      refused: true,
    })),
    ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'].map((method) => ({
      what: `by ${method}`,
      method,
    })),
    { what: 'a mutation by GET', method: 'GET', path: '/graphql?query=mutation{signOut}', refused: true },
    { what: 'an address that cannot be read', method: 'GET', path: '/graphql?query=%E0%A4%A', refused: true },
    { what: 'an address that cannot be read', method: 'POST', path: '/%E0%A4%A', refused: true },
    { what: 'a path of dots', method: 'GET', path: '/../../etc/passwd', refused: true },
    { what: 'a calendar of dots', method: 'GET', path: '/calendar/..%2f..%2fetc%2fpasswd', refused: true },
    { what: 'a calendar with a null byte', method: 'GET', path: '/calendar/%00.ics', refused: true },
    {
      what: 'a cookie that is no session',
      headers: { ...json, cookie: '__Host-verbonden=%00%ff;;;=' },
      body: question,
    },
    {
      what: 'a cookie of sixteen thousand letters',
      headers: { ...json, cookie: `__Host-verbonden=${'x'.repeat(14_000)}` },
      body: question,
    },
    {
      what: 'a language that is none',
      headers: { ...json, 'accept-language': `${'q;q=,'.repeat(500)}` },
      body: question,
    },
    { what: 'wants an answer in XML', headers: { ...json, accept: 'application/xml' }, body: question },
    {
      what: 'a number of a request with a line break',
      headers: { ...json, 'x-request-id': '../../x' },
      body: question,
    },
  ];
}

/** Operations that are wrong in themselves: too large, circular, unreadable. */
export function wrongOperations(): MalformedRequest[] {
  const times = (count: number, each: (place: number) => string) =>
    Array.from({ length: count }, (_, place) => each(place)).join(' ');
  const deep = (levels: number) =>
    `{ organisation(slug: "x") { ${'partnerships { organisation { '.repeat(levels)} id ${'} }'.repeat(levels)} } }`;
  return [
    operation('an empty document', ''),
    operation('a comment alone', '# niets'),
    operation('a bracket too few', '{ me { id }'),
    operation('a bracket too many', '{ me { id } } }'),
    operation('a text without an end', '{ organisation(slug: "x) { id } }'),
    operation('a null byte in a name', '{ m\0e { id } }'),
    operation('letters from elsewhere as a name', '{ mé { id } }'),
    operation('an escape that is none', '{ organisation(slug: "\\uD800\\q") { id } }'),
    operation('a number without an end', '{ organisations(first: 1e) { totalCount } }'),
    operation('a number too large', `{ organisations(first: ${'9'.repeat(400)}) { totalCount } }`),
    operation('a document of types', 'type Query { me: Int } extend schema { query: Query }'),
    operation('a fragment that holds itself', '{ ...A } fragment A on Query { ...A }'),
    operation(
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C me { id } } fragment C on Query { ...A }',
    ),
    operation(
      'a circle below a field',
      '{ organisation(slug: "x") { ...O } } fragment O on Organisation { partnerships { organisation { ...O } } }',
    ),
    operation('a fragment that is not there', '{ ...Nobody }'),
    operation('a fragment nobody uses', '{ me { id } } fragment F on Me { id }'),
    operation(
      'fragments that double forty times',
      `{ ...F0 } ${times(40, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F40 on Query { me { id } }`,
    ),
    operation('fields that are not there', '{ bestaatNiet }'),
    operation('a field without its fields', '{ me }'),
    operation('fields of a text', '{ me { id { id } } }'),
    operation('an argument that is not there', '{ me(id: 1) { id } }'),
    operation('a directive that is not there', '{ me @defer @stuk { id } }'),
    operation('a thousand directives', `{ me { id ${'@include(if: true) '.repeat(1000)} } }`),
    operation('a thousand aliases', `{ ${times(1000, (n) => `a${n}: me { id }`)} }`),
    operation(
      'a thousand guesses in one request',
      `mutation { ${times(1000, (n) => `a${n}: signIn(input: { email: "a@example.org", password: "guess ${n}" }) { id }`)} }`,
    ),
    operation('a thousand fields', `{ me { ${'id '.repeat(1000)} } }`),
    operation('a hundred thousand words', `{ me { ${'id '.repeat(100_000)} } }`),
    operation('a name of a megabyte', `{ ${'a'.repeat(1_000_000)} }`),
    operation('a hundred thousand brackets', `${'{'.repeat(100_000)}`),
    operation('depth 15', deep(7)),
    operation('depth 400', deep(200)),
    operation(
      'the schema, twelve times deep',
      `{ __schema { types { ${'fields { type { ofType { '.repeat(6)} name ${'} } }'.repeat(6)} } } }`,
    ),
    operation(
      'a list of lists that is not asked for',
      '{ organisations(first: [[[[[1]]]]]) { totalCount } }',
    ),
    operation('a variable that is not declared', '{ organisation(slug: $slug) { id } }'),
    operation('a variable that is not given', 'query ($slug: String!) { organisation(slug: $slug) { id } }'),
    operation('a variable of no known type', 'query ($x: Nonsense) { me { id } }', { x: 1 }),
    operation('a subscription over HTTP', 'subscription { myRegistrationChanged { __typename } }'),
    operation(
      'a mode that is none',
      'mutation { registerForMeeting(input: { meetingId: "x", mode: FLYING }) { __typename } }',
    ),
    operation(
      'a mode that is none, as a variable',
      'mutation ($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { __typename } }',
      { input: { meetingId: 'x', mode: 'FLYING' } },
    ),
  ];
}

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e\u200b\ufeff',
  'x'.repeat(2_000_000),
  '%_\\',
  "'; DROP TABLE persons; --",
  '${7*7} {{7*7}} <script>alert(1)</script>',
  '__proto__',
  '9999999999-99-99',
  '+275760-09-14T00:00:00.000Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  [[[]]],
  {},
  { __proto__: null, constructor: { prototype: { admin: true } } },
  Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`key${n}`, n])),
];

/**
 * Each operation with each strange value in each place of what it takes, thinned to `most` by a fixed choice, so that
 * every run asks the same.
 */
export function strangeValues(operations: readonly OperationCall[], most: number): MalformedRequest[] {
  const all = operations.flatMap(({ document, variables }) =>
    places(variables).flatMap((path) => strange.map((value) => ({ document, variables, path, value }))),
  );
  const step = Math.max(1, all.length / most);
  // Bodies are written for the chosen ones alone: some values are two megabytes.
  return Array.from({ length: Math.min(most, all.length) }, (_, n) => all[Math.floor(n * step)])
    .filter((each) => each !== undefined)
    .map(({ document, variables, path, value }) => ({
      what: `${document.slice(0, 60)} with ${JSON.stringify(value)?.slice(0, 30)} at ${path.join('.')}`,
      headers: json,
      body: JSON.stringify({ query: document, variables: put(variables, path, value) }),
    }));
}

function places(value: unknown, path: readonly string[] = []): string[][] {
  const below =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))
      : [];
  return path.length ? [[...path], ...below] : below;
}

function put(value: unknown, [key, ...rest]: readonly string[], strangeValue: unknown): unknown {
  if (key === undefined) return strangeValue;
  const record = value as Record<string, unknown>;
  return { ...record, [key]: put(record[key], rest, strangeValue) };
}
