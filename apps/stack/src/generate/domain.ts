import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Obstacle } from '../terminal/obstacle.ts';
import type { DomainNames } from './names.ts';

const templates = join(import.meta.dirname, 'templates');
const migrationsFolder = 'libs/shared/server/src/database/migrations';

/** A file that was made or changed, and what it now holds. */
interface Written {
  readonly path: string;
  readonly text: string;
}

/**
 * Lays out a new domain in a project: `libs/<domain>` with a README, an API with one noun and a portal with one page, its
 * migration, and its names in tsconfig. Gives the paths of all files it wrote. Throws an Obstacle when the domain is
 * there already.
 */
export async function layOutDomain(root: string, names: DomainNames, now = Date.now()): Promise<string[]> {
  const folder = join('libs', names.domain);
  if (existsSync(join(root, folder))) {
    throw new Obstacle(`The domain ${names.domain} is there already, in ${folder}.`, 'Choose another name.');
  }
  const words = { ...names, timestamp: String(now) };
  const written: Written[] = [
    ...templateFiles().map((file) => ({
      path: targetOf(file, words),
      text: fill(readFileSync(join(templates, file), 'utf8'), words),
    })),
    withMigration(root, words),
    withPaths(root, names),
  ];
  for (const { path, text } of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), await formatted(root, path, text));
  }
  return written.map(({ path }) => path);
}

/** What stays to be done by hand, each line with the file it belongs in. */
export function leftByHand(names: DomainNames): [place: string, line: string][] {
  const { domain, Domain, domainCamel, Noun, Nouns, nounsCamel } = names;
  return [
    [
      'eslint.config.mjs, the arrows (and the picture and the line of domains in docs/architecture.md)',
      `'${domain}': ['alliance', 'people', 'notifications', 'search', 'shared'],`,
    ],
    [
      'apps/api/src/domains.ts and apps/portal/src/pages.ts',
      `${Domain}Module from '@verbonden/${domain}/api', and ...${domainCamel}Pages from '@verbonden/${domain}/portal'`,
    ],
    [
      `libs/people/api/src/access/rows/${domain}.ts, joined in access-table.ts`,
      `'Query.${nounsCamel}': { who: ['EVERYONE'] }, 'Mutation.create${Noun}': { who: ['COORDINATOR', 'ADMINISTRATOR'] },`,
    ],
    [
      'apps/worker/src/domains.ts and apps/cli/src/with-domains.ts',
      `${Domain}WorkerModule, when something of it may wait: mail, a schedule, documents for search`,
    ],
    ['libs/search/portal/src/kind-words.ts', `what its kind is called, when ${Nouns} can be found`],
    ['docs/glossary.md', `a row for ${Noun}, and for each other word of it`],
    [
      'then',
      `npm run schema && npm run codegen && npm run jest -- ${domain}   (list of ${Nouns}: /${names.address})`,
    ],
  ];
}

type Words = DomainNames & { readonly timestamp: string };

function templateFiles(): string[] {
  return readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.template'),
  );
}

/** Where a template's file goes: `api/src/noun/noun.entity.ts.template` → `libs/polls/api/src/poll/poll.entity.ts`. */
function targetOf(file: string, words: Words): string {
  const name = file
    .replace(/\.template$/, '')
    .replace(/\bdomain\b/g, words.domain)
    .replace(/\bnoun\b/g, words.noun);
  return name.startsWith('migration')
    ? join(migrationsFolder, `${words.timestamp}-${words.domain}-${words.nouns}.ts`)
    : join('libs', words.domain, name);
}

/** Puts the names in the place of `{{…}}`. A template that asks for an unknown name is a fault of ours. */
function fill(text: string, words: Words): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name as keyof Words];
    if (word === undefined) throw new Error(`A template asks for {{${name}}}, which is not a name.`);
    return word;
  });
}

/** The one timeline of migrations with the new step at its end. */
function withMigration(root: string, { Domain, Nouns, domain, nouns, timestamp }: Words): Written {
  const path = join(migrationsFolder, 'index.ts');
  const name = `${Domain}${Nouns}${timestamp}`;
  const text = readFileSync(join(root, path), 'utf8')
    .replace(/\n\n\/\*\*/, `\nimport { ${name} } from './${timestamp}-${domain}-${nouns}';\n\n/**`)
    .replace(/,?\s*\] as const;/, `, ${name}] as const;`);
  return { path, text };
}

function withPaths(root: string, { domain }: DomainNames): Written {
  const path = 'tsconfig.base.json';
  const config = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> };
  };
  Object.assign(config.compilerOptions.paths, {
    [`@verbonden/${domain}/api`]: [`./libs/${domain}/api/src/index.ts`],
    [`@verbonden/${domain}/testing`]: [`./libs/${domain}/api/src/testing.ts`],
    [`@verbonden/${domain}/portal`]: [`./libs/${domain}/portal/src/index.ts`],
  });
  return { path, text: JSON.stringify(config, null, 2) };
}

async function formatted(root: string, path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(join(root, path))), filepath: path });
}
