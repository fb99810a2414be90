import { formerServerLingers, portWasTaken, postgresObstacle } from './postgres-obstacle.ts';

const folder = '/srv/verbonden/.data/postgres';

describe('why PostgreSQL did not start', () => {
  it.each([
    [
      'PANIC:  could not write to file "pg_wal/xlogtemp.41": No space left on device',
      /disk is full/,
      /Make some room/,
    ],
    [
      'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 15, which is not compatible with this version 18.4.',
      /made by PostgreSQL 15/,
      /mv .*postgres\.broken/,
    ],
    [
      'postgres: could not open file "/x/global/pg_control": No such file or directory',
      /damaged or incomplete/,
      /backup/,
    ],
    [
      'LOG:  invalid checkpoint record\nPANIC:  could not locate a valid checkpoint record at 0/1',
      /damaged/,
      /mv/,
    ],
    ['FATAL:  data directory "/x" has wrong ownership', /belongs to another user/, /chown/],
    [
      'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 7) running?',
      /still using/,
      /Stop it/,
    ],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /too little memory/, /2 GB/],
  ])('%s', (log, message, advice) => {
    const told = postgresObstacle(log, folder);
    expect(told.message).toMatch(message);
    expect(told.advice).toMatch(advice);
    expect(`${told.message}${told.advice}`).not.toMatch(/PANIC|FATAL|DETAIL/);
  });

  it('passes on the last complaint when the reason is a new one', () => {
    expect(postgresObstacle('LOG:  fine\nFATAL:  the moon is full', folder).message).toBe(
      'The database did not start: the moon is full.',
    );
  });

  it('knows when only the port was taken, and when a former server is still leaving', () => {
    expect(portWasTaken('LOG:  could not bind IPv4 address "127.0.0.1": Address already in use')).toBe(true);
    expect(portWasTaken('LOG:  ready')).toBe(false);
    expect(
      formerServerLingers('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use'),
    ).toBe(true);
  });
});
