import { countTests, type JestReport } from './jest.ts';

const report = (counts: Partial<JestReport>): JestReport => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [
    { name: '/p/libs/a.spec.ts', assertionResults: [{ fullName: 'a seat is freed', duration: 40 }] },
  ],
  ...counts,
});

describe('counting tests', () => {
  it('counts what passed, with how long each took', () => {
    expect(countTests(report({}), 0, '', '/p')).toMatchObject({
      passed: 3,
      failed: 0,
      tests: [{ name: 'a seat is freed', file: 'libs/a.spec.ts', ms: 40 }],
    });
  });

  it.each<[string, Partial<JestReport>, number]>([
    ['a failing test', { numPassedTests: 2, numFailedTests: 1 }, 1],
    ['a skipped test', { numPassedTests: 2, numPendingTests: 1 }, 1],
    ['a test that is still to be written', { numPassedTests: 2, numTodoTests: 1 }, 1],
    ['a file that cannot be read', { numRuntimeErrorTestSuites: 2 }, 2],
    ['a run without tests', { numTotalTests: 0, numPassedTests: 0 }, 1],
  ])('counts %s as failed', (_, counts, failed) => {
    expect(countTests(report(counts), 1, '', '/p').failed).toBe(failed);
  });

  it('counts a run that ended badly as failed, though each test passed', () => {
    expect(countTests(report({}), 1, '', '/p').failed).toBe(1);
  });

  it('counts a run without a report as failed', () => {
    expect(countTests(undefined, 0, 'out of memory', '/p')).toEqual({
      passed: 0,
      failed: 1,
      output: 'out of memory\nJest left no report.',
    });
  });
});
