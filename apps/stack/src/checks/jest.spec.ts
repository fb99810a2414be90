import { afterSecondTry, countTests, type JestReport } from './jest.ts';

const report = (counts: Partial<JestReport>): JestReport => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [
    {
      name: '/p/libs/a.spec.ts',
      status: 'passed',
      assertionResults: [{ fullName: 'a seat is freed', status: 'passed', duration: 40 }],
    },
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

describe('running failing files again', () => {
  const first = report({
    numTotalTests: 3,
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        name: '/p/libs/a.spec.ts',
        status: 'passed',
        assertionResults: [{ fullName: 'a seat is freed', status: 'passed' }],
      },
      {
        name: '/p/libs/b.spec.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a mail is sent', status: 'passed' },
          { fullName: 'a link is checked', status: 'failed' },
        ],
      },
    ],
  });
  const count = { passed: 2, failed: 1, output: 'first' };

  it('passes what is good then, and names it', () => {
    expect(afterSecondTry(count, first, { passed: 2, failed: 0, output: 'second' })).toEqual({
      passed: 3,
      failed: 0,
      output: 'first\nAgain, alone:\nsecond',
      unsteady: ['a link is checked'],
    });
  });

  it('still fails what fails twice', () => {
    expect(afterSecondTry(count, first, { passed: 1, failed: 1, output: '' })).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  it('still counts tests that were left out as failed', () => {
    const skipping = { ...first, numPendingTests: 1 };
    expect(afterSecondTry(count, skipping, { passed: 2, failed: 0, output: '' }).failed).toBe(1);
  });
});
