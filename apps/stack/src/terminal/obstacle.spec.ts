import { asObstacle, Obstacle } from './obstacle.ts';
import { tableLines } from './terminal.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: it went wrong`), { code });

describe('what stands in the way', () => {
  it.each([
    ['ENOSPC', /disk is full/i, /room/],
    ['EROFS', /cannot be written/, /Copy the project/],
    ['EACCES', /Not allowed/, /another user/],
    ['EMFILE', /Too many files/, /ulimit/],
  ])('%s is told in a sentence with what to do', (code, message, advice) => {
    const told = asObstacle(systemError(code));
    expect(told.message).toMatch(message);
    expect(told.advice).toMatch(advice);
  });

  it('keeps the words of an obstacle as they are', () => {
    const obstacle = new Obstacle('Something.', 'Do this.');
    expect(asObstacle(obstacle)).toBe(obstacle);
  });

  it('never shows a stack trace of what it does not know', () => {
    const told = asObstacle(new TypeError('x is not a function'));
    expect(`${told.message} ${told.advice}`).not.toMatch(/\n\s+at /);
  });
});

describe('a table in the terminal', () => {
  it('is as wide as its widest cells', () => {
    expect(
      tableLines(
        ['role', 'e-mail'],
        [
          ['COORDINATOR', 'fatma@example.org'],
          ['EDITOR', 'jo@example.org'],
        ],
      ),
    ).toEqual(['role          e-mail', 'COORDINATOR   fatma@example.org', 'EDITOR        jo@example.org']);
  });
});
