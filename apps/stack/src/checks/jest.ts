import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toolScript, type Project } from '../project/project.ts';
import type { CheckResult, TestTime } from './check.ts';
import { runTool, type ToolAnswer } from './tool.ts';

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
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
    }[];
  }[];
}

/** What Node needs to run tests written as ES modules. */
export const jestNodeOptions = ['--experimental-vm-modules'];

/** Which tests to run, and how. */
export interface JestRun {
  readonly project: Project;
  /** Names of projects of jest.config.mjs. */
  readonly kinds: readonly string[];
  /** How many files at once; 1 is one after another. */
  readonly workers: number;
  /** After so many minutes it is ended and counts as failed. */
  readonly minutes?: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** More failing files than these are no matter of chance: they are not tried again. */
const mostTriedAgain = 3;

/**
 * Runs the tests of some kinds and counts them. A few failing files are run once more, alone: on a machine that does
 * too much at once a test can meet another. What is good only then passes, and is named in the summary to be mended.
 */
export async function runJest(run: JestRun): Promise<CheckResult> {
  const kinds = run.kinds.join('-');
  const first = await once(run, `jest-${kinds}.json`);
  const count = countTests(first.report, first.code, first.output, run.project.root);
  const failing = failingFiles(first.report);
  if (failing.length === 0 || failing.length > mostTriedAgain || run.signal.aborted) return count;
  const second = await once({ ...run, workers: 1 }, `jest-${kinds}-again.json`, failing);
  return afterSecondTry(
    { ...count, output: first.output },
    first.report as JestReport,
    countTests(second.report, second.code, second.output, run.project.root),
  );
}

/** One run of Jest, of all files of its kinds or of these alone. */
async function once(
  run: JestRun,
  reportName: string,
  files: readonly string[] = [],
): Promise<ToolAnswer & { report: JestReport | undefined }> {
  const folder = join(run.project.root, 'test-output');
  const reportFile = join(folder, reportName);
  mkdirSync(folder, { recursive: true });
  rmSync(reportFile, { force: true });
  const { code, output } = await runTool({
    project: run.project,
    script: toolScript(run.project, 'jest'),
    args: [
      '--selectProjects',
      ...run.kinds,
      // Not in band: a process that plays all stories grows past any limit; a worker is replaced (`workerIdleMemoryLimit`).
      `--maxWorkers=${run.workers}`,
      '--json',
      `--outputFile=${reportFile}`,
      '--forceExit',
      ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
    ],
    nodeOptions: jestNodeOptions,
    heap: 3072,
    ...(run.minutes ? { minutes: run.minutes } : {}),
    environment: run.environment,
    signal: run.signal,
  });
  return { code, output: withoutJson(output), report: readReport(reportFile) };
}

function failingFiles(report: JestReport | undefined): string[] {
  return (report?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** What counts after failing files were run again: the second count for those files, the first for all others. */
export function afterSecondTry(count: CheckResult, report: JestReport, again: CheckResult): CheckResult {
  const tests = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ assertionResults }) => assertionResults);
  const passedThere = tests.filter(({ status }) => status === 'passed').length;
  const failedThere = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  const leftOut = report.numPendingTests + report.numTodoTests;
  return {
    passed: count.passed - passedThere + again.passed,
    failed: again.failed + leftOut,
    output: `${count.output}\nAgain, alone:\n${again.output}`,
    ...(count.tests ? { tests: count.tests } : {}),
    ...(again.failed === 0 ? { unsteady: failedThere } : {}),
  };
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
