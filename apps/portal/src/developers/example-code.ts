import type { Example } from './examples';

/** An example as a line for a terminal, which can be pasted as it is. */
export function curlOf(publicUrl: string, { query, variables, scope }: Example): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' '), variables });
  return [
    `curl ${publicUrl}/graphql`,
    `-H 'Content-Type: application/json'`,
    ...(scope ? [`-H "Authorization: Bearer $VERBONDEN_TOKEN"`] : []),
    `-d '${body.replaceAll("'", String.raw`'\''`)}'`,
  ].join(' \\\n  ');
}

/** What all examples in TypeScript use; it needs nothing but Node.js 24 or any runtime with `fetch`. */
export function askInTypeScript(publicUrl: string): string {
  return `const token = process.env['VERBONDEN_TOKEN'];

/** Asks Verbonden, and throws with the code of the error. */
export async function ask<Answer>(
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch('${publicUrl}/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: \`Bearer \${token}\` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: Answer;
    errors?: { message: string; extensions: { code: string } }[];
  };
  for (const { message, extensions } of errors ?? []) {
    throw new Error(\`\${extensions.code}: \${message}\`);
  }
  return data;
}
`;
}

/** An example in TypeScript, with the function above in `ask.ts` beside it. */
export function typeScriptOf({ id, query, variables }: Example): string {
  if (id === 'bladeren') return everyOrganisation(query);
  if (id === 'fout') return caught(query);
  const given = Object.keys(variables).length > 0 ? `, ${JSON.stringify(variables)}` : '';
  return `import { ask } from './ask.ts';

const answer = await ask(\`${query}\`${given});
console.log(answer);
`;
}

function everyOrganisation(query: string): string {
  return `import { ask } from './ask.ts';

const query = \`${query}\`;
interface Answer {
  organisations: {
    edges: { node: { name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const names: string[] = [];
let after: string | null = null;
do {
  const { organisations }: Answer = await ask<Answer>(query, { after });
  names.push(...organisations.edges.map(({ node }) => node.name));
  after = organisations.pageInfo.hasNextPage ? organisations.pageInfo.endCursor : null;
} while (after);
console.log(names);
`;
}

function caught(query: string): string {
  return `import { ask } from './ask.ts';

try {
  await ask(\`${query}\`);
} catch (error) {
  console.log(error instanceof Error ? error.message : error); // BAD_USER_INPUT: …
}
`;
}
