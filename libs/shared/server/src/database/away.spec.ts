import { isAway } from './away';

const fault = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

describe('A database that cannot be reached now', () => {
  it.each([
    fault('terminating connection due to administrator command', '57P01'),
    fault('the database system is starting up', '57P03'),
    fault('sorry, too many clients already', '53300'),
    fault('could not extend file: No space left on device', '53100'),
    fault('cannot execute INSERT in a read-only transaction', '25006'),
    fault('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    fault('connection to client lost', '08006'),
    fault('Connection terminated unexpectedly'),
    fault('Query runner already released. Cannot run queries anymore.'),
    fault('Client has encountered a connection error and is not queryable'),
    fault('timeout exceeded when trying to connect'),
  ])('is known by %p', (known) => {
    expect(isAway(known)).toBe(true);
  });

  it.each([
    fault('duplicate key value violates unique constraint', '23505'),
    fault('canceling statement due to statement timeout', '57014'),
    fault('bind message supplies 1 parameters, but prepared statement requires 2', '08P01'),
    fault('Cannot read properties of undefined'),
    null,
    'a word',
  ])('is not meant by %p', (other) => {
    expect(isAway(other)).toBe(false);
  });
});
