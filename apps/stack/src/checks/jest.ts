import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toolScript, type Project } from '../project/project.ts';
import type { CheckResult, TestTime } from './check.ts';
import { runTool } from './tool.ts';

/** The parts of Jest's own report that are used. */
export interface JestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
  }[];
}

/** What Node needs to run tests written as ES modules. */
export const jestNodeOptions = ['--experimental-vm-modules'];

/** Which tests to run, and how. */
export interface JestRun {
  readonly project: Project;
  /** Names of projects of jest.config.mjs. */
  readonly kinds: readonly string[];
  readonly workers: number;
  readonly oneByOne?: boolean;
  /** After so many minutes it is ended and counts as failed. */
  readonly minutes?: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Runs the tests of some kinds and counts them. */
export async function runJest(run: JestRun): Promise<CheckResult> {
  const folder = join(run.project.root, 'test-output');
  const reportFile = join(folder, `jest-${run.kinds.join('-')}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(reportFile, { force: true });
  const answer = await runTool({
    project: run.project,
    script: toolScript(run.project, 'jest'),
    args: [
      '--selectProjects',
      ...run.kinds,
      ...(run.oneByOne ? ['--runInBand'] : [`--maxWorkers=${run.workers}`]),
      '--json',
      `--outputFile=${reportFile}`,
      '--forceExit',
    ],
    nodeOptions: jestNodeOptions,
    heap: 3072,
    ...(run.minutes ? { minutes: run.minutes } : {}),
    environment: run.environment,
    signal: run.signal,
  });
  const output = withoutJson(answer.output);
  return countTests(readReport(reportFile), answer.code, output, run.project.root);
}

/**
 * Counts a report: tests that were left out count as failed, and so do a file that could not be read, a run without
 * tests, and a run that ended badly though every test passed.
 */
export function countTests(
  report: JestReport | undefined,
  exitCode: number,
  output: string,
  root: string,
): CheckResult {
  if (!report) return { passed: 0, failed: 1, output: `${output}\nJest left no report.` };
  if (report.numTotalTests === 0 && report.numRuntimeErrorTestSuites === 0) {
    return { passed: 0, failed: 1, output: `${output}\nNot a single test was run.` };
  }
  const leftOut = report.numPendingTests + report.numTodoTests;
  const counted = report.numFailedTests + report.numRuntimeErrorTestSuites + leftOut;
  const failed = counted === 0 && exitCode !== 0 ? 1 : counted;
  const remark = leftOut > 0 ? `\n${leftOut} tests were skipped; a skipped test counts as failed.` : '';
  return { passed: report.numPassedTests, failed, output: output + remark, tests: timesOf(report, root) };
}

function timesOf(report: JestReport, root: string): TestTime[] {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({
      name: test.fullName,
      file: relative(root, name),
      ms: test.duration ?? 0,
    })),
  );
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}

/** Jest repeats its whole report on the standard output when asked for a file; people do not read that. */
function withoutJson(output: string): string {
  return output
    .split('\n')
    .filter(
      (line) => !line.startsWith('{"numFailedTestSuites"') && !line.startsWith('Test results written to'),
    )
    .join('\n');
}
