import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Check, verdict } from './checks/check.ts';
import { runJest } from './checks/jest.ts';
import { runInLanes } from './checks/lanes.ts';
import { printFinished, printSummary } from './checks/report.ts';
import { prepareBrowser, Surroundings } from './checks/surroundings.ts';
import { runTool, type ToolRun } from './checks/tool.ts';
import { projectAt } from './project/project.ts';
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
function tool(name: string, script: string, args: string[], more: Partial<ToolRun & Check> = {}): Check {
  return {
    name,
    ...(more.after ? { after: more.after } : {}),
    run: async (signal) => {
      const { code, output } = await runTool({
        project,
        script: join(project.modules, script),
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

function jest(name: string, kinds: string[], after: string[], oneByOne = false): Check {
  return {
    name,
    after,
    run: (signal) =>
      runJest({
        project,
        kinds,
        oneByOne,
        workers: jestWorkers,
        environment: surroundings.environment,
        signal,
      }),
  };
}

// In this order a lane that comes free takes the longest that is left, so that both end at about the same moment.
const checks: Check[] = [
  preparation('database', () => surroundings.startDatabase()),
  preparation('redis', () => surroundings.startRedis()),
  tool('codegen', 'nx/bin/nx.js', ['run-many', '-t', 'codegen', '--outputStyle=static']),
  tool('build', 'nx/bin/nx.js', ['run-many', '-t', 'build', '--outputStyle=static'], { after: ['codegen'] }),
  preparation('browser', () => prepareBrowser(project)),
  jest('services', ['database'], ['codegen', 'database', 'redis']),
  jest('stories', ['browser'], ['build', 'browser', 'database', 'redis'], true),
  tool('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0'], { after: ['codegen'], heap: 3072 }),
  jest('rules', ['unit', 'components'], ['codegen']),
  tool('types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], {
    after: ['codegen'],
    heap: 3072,
  }),
  tool('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'], { after: ['codegen'] }),
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
