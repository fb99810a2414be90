import { terminal } from '../terminal/terminal.ts';
import type { TestTime } from './check.ts';
import type { Finished } from './lanes.ts';

/** Prints one finished part: a line, and all that was said when it failed. */
export function printFinished(finished: Finished): void {
  const { name, result, seconds } = finished;
  const { failed, output } = result;
  const detail = detailOf(finished);
  if (failed === 0) {
    terminal.done(name, detail, seconds);
    return;
  }
  terminal.failed(name, detail, seconds);
  const shown = output.trim();
  if (shown) console.log(`\n${shown.replace(/^/gm, '      ')}\n`);
}

function detailOf({ result: { passed, failed, output, tests } }: Finished): string {
  if (tests) return `${passed} tests${failed > 0 ? `, ${failed} failed` : ''}`;
  if (failed > 0) return 'failed';
  return passed > 0 ? 'good' : output;
}

/** The slowest tests, longest first. */
export function slowest(tests: readonly TestTime[], count = 10): TestTime[] {
  return [...tests].sort((a, b) => b.ms - a.ms).slice(0, count);
}

/** Prints the slowest tests and, as the very last line, the count. Gives the exit code. */
export function printSummary(finished: readonly Finished[], seconds: number): number {
  const tests = finished.flatMap(({ result }) => result.tests ?? []);
  if (tests.length > 0) {
    terminal.blank();
    terminal.table(
      ['slowest', 'test'],
      slowest(tests).map(({ ms, name, file }) => [`${(ms / 1000).toFixed(1)} s`, `${name} (${file})`]),
    );
  }
  const unsteady = finished.flatMap(({ result }) => result.unsteady ?? []);
  if (unsteady.length > 0) {
    terminal.blank();
    terminal.say(`Good only when run again, alone (to be mended): ${unsteady.join(' · ')}`);
  }
  const passed = finished.reduce((sum, { result }) => sum + result.passed, 0);
  const failed = finished.reduce((sum, { result }) => sum + result.failed, 0);
  const bad = finished.filter(({ result }) => result.failed > 0).map(({ name }) => name);
  terminal.blank();
  terminal.say(`${seconds.toFixed(0)} s in all.${bad.length > 0 ? ` Failed: ${bad.join(', ')}.` : ''}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
