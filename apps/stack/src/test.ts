import { availableParallelism } from 'node:os';
import { type Check, verdict } from './checks/check.ts';
import { type JestRun, runJest } from './checks/jest.ts';
import { runInLanes } from './checks/lanes.ts';
import { printFinished, printSummary } from './checks/report.ts';
import { checkSchema } from './checks/schema.ts';
import { prepareBrowser, Surroundings } from './checks/surroundings.ts';
import { runTool, type ToolRun } from './checks/tool.ts';
import { projectAt, toolScript } from './project/project.ts';
import { whenAskedToStop } from './stack/stopping.ts';
import { terminal } from './terminal/terminal.ts';

/** `npm test`: everything, on the embedded parts, ending with a line `N passed, N failed`. */
const project = projectAt();
const surroundings = new Surroundings();
const stopping = new AbortController();
const began = performance.now();
const lanes = Math.min(Math.max(availableParallelism(), 2), 4);
const jestWorkers = Math.max(1, Math.floor(availableParallelism() / 2));

/** A tool that is one yes or no. */
function tool(name: string, command: string, args: string[], more: Partial<ToolRun & Check> = {}): Check {
  return {
    name,
    ...(more.after ? { after: more.after } : {}),
    ...(more.behind ? { behind: more.behind } : {}),
    run: async (signal) => {
      const { code, output } = await runTool({
        project,
        script: toolScript(project, command),
        args,
        signal,
        ...more,
      });
      return verdict(code === 0, output);
    },
  };
}

/** Something to get ready: it counts only when it fails. */
function preparation(name: string, prepare: () => Promise<string>): Check {
  return { name, run: async () => ({ passed: 0, failed: 0, output: await prepare() }) };
}

/** Tests of some kinds; they wait for what writes files they read, and need what they cannot do without. */
function jest(
  name: string,
  kinds: string[],
  needs: Pick<Check, 'after' | 'behind'>,
  more: Partial<Pick<JestRun, 'workers' | 'minutes'>> = {},
): Check {
  return {
    name,
    ...needs,
    run: (signal) =>
      runJest({
        project,
        kinds,
        workers: jestWorkers,
        ...more,
        environment: { ...surroundings.environment, PICTURES: 'off' },
        signal,
      }),
  };
}

const nx = (target: string) => ['run-many', '-t', target, '--outputStyle=static'];
const codegen = { behind: ['codegen'] };

// In this order a lane that comes free takes the longest that is left, so that both end at about the same moment.
const checks: Check[] = [
  preparation('database', () => surroundings.startDatabase()),
  preparation('redis', () => surroundings.startRedis()),
  tool('codegen', 'nx', nx('codegen')),
  tool('build', 'nx', nx('build'), { after: ['codegen'] }),
  preparation('browser', () => prepareBrowser(project)),
  jest('services', ['database'], { after: ['database'], behind: ['codegen', 'redis'] }, { minutes: 60 }),
  jest(
    'stories',
    ['browser'],
    { after: ['build', 'browser', 'database'], behind: ['redis'] },
    { workers: 1, minutes: 75 },
  ),
  tool('lint', 'eslint', ['.', '--max-warnings=0'], { ...codegen, heap: 3072 }),
  { name: 'schema', after: ['build'], run: (signal) => checkSchema(project, signal) },
  jest('rules', ['unit', 'components'], codegen, { minutes: 20 }),
  tool('types', 'tsc', ['--noEmit', '-p', 'tsconfig.json'], { ...codegen, heap: 3072 }),
  tool('format', 'prettier', ['--check', '--log-level=warn', '.'], codegen),
];

whenAskedToStop(
  () => stopping.abort(),
  () => process.exit(1),
);

terminal.title('Verbonden: tests');
const finished = await runInLanes(checks, lanes, stopping.signal, printFinished);
await surroundings.stop();
process.exitCode = stopping.signal.aborted ? 1 : printSummary(finished, (performance.now() - began) / 1000);
// What a test left behind must not keep this process alive.
process.exit();
