import { lineCutter, notableLine } from './log-lines.ts';

describe('what of a log is shown in the terminal', () => {
  it('leaves everyday news in the file', () => {
    expect(notableLine('{"level":30,"msg":"request completed"}', 'out')).toBeUndefined();
    expect(notableLine('a plain line', 'out')).toBeUndefined();
  });

  it('shows a warning with its message', () => {
    expect(notableLine('{"level":40,"msg":"slow query"}', 'out')).toEqual({
      level: 'warning',
      text: 'slow query',
    });
  });

  it('shows an error with its reason', () => {
    const line = JSON.stringify({
      level: 50,
      msg: 'mail not sent',
      err: { message: 'connect ECONNREFUSED' },
    });
    expect(notableLine(line, 'out')).toEqual({
      level: 'error',
      text: 'mail not sent: connect ECONNREFUSED',
    });
  });

  it('shows what the runtime itself complains about, without the stack', () => {
    expect(notableLine("Error: Cannot find module 'x'", 'error')?.text).toBe("Error: Cannot find module 'x'");
    expect(notableLine('    at error (file:///x.js:1:1)', 'error')).toBeUndefined();
  });

  it('keeps a line short', () => {
    expect(notableLine(JSON.stringify({ level: 50, msg: 'x'.repeat(900) }), 'out')?.text).toHaveLength(200);
  });

  it('cuts a stream into whole lines, wherever the pieces end', () => {
    const lines: string[] = [];
    const cut = lineCutter((line) => lines.push(line));
    for (const piece of ['one\ntw', 'o\n', '\nthr', 'ee']) cut(piece);
    expect(lines).toEqual(['one', 'two']);
  });
});
