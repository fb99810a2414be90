import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { aFolder, removeFolders } from '../testing/folders.ts';
import { layOutDomain, leftByHand } from './domain.ts';
import { domainNames } from './names.ts';

describe('the names of a new domain', () => {
  it('follow from one word', () => {
    expect(domainNames('polls')).toMatchObject({
      domain: 'polls',
      Domain: 'Polls',
      noun: 'poll',
      Noun: 'Poll',
      nounsCamel: 'polls',
      table: 'polls',
      address: 'polls',
    });
  });

  it('may be told apart: domain, noun and Dutch address', () => {
    expect(domainNames('soundingboard', 'advice-request', 'adviesvragen')).toMatchObject({
      Noun: 'AdviceRequest',
      nounCamel: 'adviceRequest',
      nounsCamel: 'adviceRequests',
      words: 'advice request',
      table: 'advice_requests',
      heading: 'Adviesvragen',
      title: 'Advice requests',
    });
  });

  it.each([
    ['stories', 'story', 'stories'],
    ['activities', 'activity', 'activities'],
    ['campaign', 'campaign', 'campaigns'],
    ['press', 'press', 'presses'],
  ])('%s: one %s, several %s', (domain, noun, nouns) => {
    expect(domainNames(domain)).toMatchObject({ noun, nouns });
  });

  it.each(['Polls', 'my polls', '../people', '1st', ''])('refuses %j', (domain) => {
    expect(() => domainNames(domain)).toThrow(/small letters/);
  });
});

describe('laying out a new domain', () => {
  let root: string;

  beforeEach(() => {
    root = aFolder();
    const migrations = join(root, 'libs/shared/server/src/database/migrations');
    mkdirSync(migrations, { recursive: true });
    writeFileSync(
      join(migrations, 'index.ts'),
      `import { PeopleAccounts1 } from './1-people-accounts';\n\n/** The one timeline. */\nexport const migrations = [\n  PeopleAccounts1,\n] as const;\n`,
    );
    writeFileSync(join(root, 'tsconfig.base.json'), '{ "compilerOptions": { "paths": {} } }');
  });
  afterEach(removeFolders);

  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = () =>
    readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
      .map((path) => join('libs', path))
      .filter((path) => statSync(join(root, path)).isFile());

  it('makes files with every name filled in, that TypeScript can read', async () => {
    await layOutDomain(root, domainNames('soundingboard', 'advice-request', 'adviesvragen'));
    for (const path of files()) {
      expect(path).not.toMatch(/template|\bnoun\b|\bdomain\b/);
      expect(read(path)).not.toMatch(/\{\{\w+\}\}/);
      if (!/\.tsx?$/.test(path)) continue;
      const { diagnostics } = ts.transpileModule(read(path), {
        fileName: path,
        reportDiagnostics: true,
        compilerOptions: { experimentalDecorators: true, jsx: ts.JsxEmit.ReactJSX },
      });
      expect({ path, problems: diagnostics?.map((one) => one.messageText) }).toEqual({ path, problems: [] });
    }
  });

  it('has a README, an API, a portal, tests beside them and a builder for tests', async () => {
    const written = await layOutDomain(root, domainNames('polls'), 2);
    expect(written).toEqual(
      expect.arrayContaining([
        'libs/polls/README.md',
        'libs/polls/api/project.json',
        'libs/polls/api/src/polls.module.ts',
        'libs/polls/api/src/polls.policy.ts',
        'libs/polls/api/src/polls.policy.spec.ts',
        'libs/polls/api/src/polls.api.spec.ts',
        'libs/polls/api/src/testing.ts',
        'libs/polls/api/src/poll/poll.entity.ts',
        'libs/polls/api/src/poll/poll.input.ts',
        'libs/polls/api/src/poll/poll.service.ts',
        'libs/polls/api/src/poll/poll.resolver.ts',
        'libs/polls/portal/src/poll-list/poll-list.page.tsx',
        'libs/polls/portal/src/poll-list/poll-list.page.graphql',
        'libs/shared/server/src/database/migrations/2-polls-polls.ts',
      ]),
    );
  });

  it('is known to the compiler and at the end of the timeline', async () => {
    await layOutDomain(root, domainNames('polls'), 2);
    expect(JSON.parse(read('tsconfig.base.json'))).toMatchObject({
      compilerOptions: { paths: { '@verbonden/polls/api': ['./libs/polls/api/src/index.ts'] } },
    });
    expect(read('libs/shared/server/src/database/migrations/index.ts')).toMatch(
      /import \{ PollsPolls2 \} from .\.\/2-polls-polls.;[^]*PeopleAccounts1,\s+PollsPolls2,?\s*\] as const;/,
    );
  });

  it('never writes over a domain that is there', async () => {
    await layOutDomain(root, domainNames('polls'));
    await expect(layOutDomain(root, domainNames('polls'))).rejects.toThrow('is there already');
  });

  it('leaves what must be decided to a person, and says where', () => {
    const left = leftByHand(domainNames('polls')).flat().join('\n');
    expect(left).toContain('eslint.config.mjs');
    expect(left).toContain('apps/api/src/domains.ts');
    expect(left).toContain("'Mutation.createPoll'");
    for (const place of [
      'apps/worker/src/domains.ts',
      'apps/cli/src/with-domains.ts',
      'libs/search/portal/src/kind-words.ts',
      'docs/glossary.md',
    ]) {
      expect(left).toContain(place);
    }
  });
});
