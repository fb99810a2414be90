import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { projectAt, toolEnvironment, toolScript } from '../project/project.ts';

const project = projectAt();
const { root } = project;
const boundaries = '@nx/enforce-module-boundaries';

/** Only the arrows, without types: the whole configuration is run by `npm run lint`. */
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === boundaries,
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
});

/** What lint says of one import when it stood in this file. */
async function refusal(file: string, imported: string): Promise<string | null> {
  const [result] = await eslint.lintText(`import { it } from '${imported}';\nexport const that = it;\n`, {
    filePath: join(root, file),
  });
  const messages = (result?.messages ?? []).filter(({ ruleId }) => ruleId === boundaries);
  return messages[0]?.message ?? null;
}

// The rule reads Nx's graph of projects, and says nothing without one.
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [toolScript(project, 'nx'), 'show', 'projects'], {
    cwd: root,
    encoding: 'utf8',
    env: toolEnvironment(project),
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
}, 120_000);

describe('the import arrows', () => {
  it.each([
    ['a domain what is to its left', 'libs/alliance/api/src/index.ts', '@verbonden/people/api'],
    ['a leaf the alliance', 'libs/meetings/api/src/index.ts', '@verbonden/alliance/api'],
    ['knowledge the signals', 'libs/knowledge/api/src/index.ts', '@verbonden/signals/api'],
    ['meetings the signals', 'libs/meetings/portal/src/index.ts', '@verbonden/signals/portal'],
    ['signals the alliance', 'libs/signals/api/src/index.ts', '@verbonden/alliance/api'],
    ['the campaign the alliance', 'libs/campaign/api/src/index.ts', '@verbonden/alliance/api'],
    ['polls the alliance', 'libs/polls/api/src/index.ts', '@verbonden/alliance/api'],
    ['an app every domain', 'apps/api/src/main.ts', '@verbonden/meetings/api'],
    ['both sides the kernel', 'libs/people/portal/src/index.ts', '@verbonden/shared/kernel'],
    ['an api library its tools', 'libs/people/api/src/index.ts', 'typeorm'],
  ])('let %s', async (_, file, imported) => {
    expect(await refusal(file, imported)).toBeNull();
  });

  it.each([
    [
      'a domain what is to its right',
      'libs/people/api/src/index.ts',
      '@verbonden/alliance/api',
      'domain:people',
    ],
    ['a leaf another leaf', 'libs/knowledge/api/src/index.ts', '@verbonden/meetings/api', 'domain:knowledge'],
    [
      'a leaf another leaf',
      'libs/meetings/portal/src/index.ts',
      '@verbonden/knowledge/portal',
      'domain:meetings',
    ],
    ['signals a leaf', 'libs/signals/api/src/index.ts', '@verbonden/knowledge/api', 'domain:signals'],
    ['signals a leaf', 'libs/signals/portal/src/index.ts', '@verbonden/meetings/portal', 'domain:signals'],
    ['the alliance signals', 'libs/alliance/api/src/index.ts', '@verbonden/signals/api', 'domain:alliance'],
    ['search any domain', 'libs/search/api/src/index.ts', '@verbonden/notifications/api', 'domain:search'],
    [
      'mail any domain',
      'libs/notifications/api/src/index.ts',
      '@verbonden/people/api',
      'domain:notifications',
    ],
    ['shared any domain', 'libs/shared/server/src/index.ts', '@verbonden/people/api', 'domain:shared'],
    ['the server the browser', 'libs/people/api/src/index.ts', '@verbonden/shared/ui', 'side:api'],
    ['the browser the server', 'libs/people/portal/src/index.ts', '@verbonden/people/api', 'side:portal'],
    ['the kernel a side', 'libs/shared/kernel/src/index.ts', '@verbonden/shared/server', 'side:any'],
    ['the server React', 'libs/people/api/src/index.ts', 'react', 'side:api'],
    ['the browser Nest', 'libs/people/portal/src/index.ts', '@nestjs/common', 'side:portal'],
    ['the browser the database', 'libs/people/portal/src/index.ts', 'typeorm', 'side:portal'],
    ['the kernel React', 'libs/shared/kernel/src/index.ts', 'react', 'side:any'],
  ])('refuse %s', async (_, file, imported, tag) => {
    // Against an arrow that is in use, Nx speaks of the circle first.
    expect(await refusal(file, imported)).toMatch(new RegExp(`"${tag}"|^Circular dependency`));
  });

  it('refuse a way around the name of a library', async () => {
    expect(await refusal('libs/alliance/api/src/index.ts', '../../../people/api/src/index')).toContain(
      'relative or absolute path',
    );
  });
});
