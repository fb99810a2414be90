import { lineCutter, notableLine, Repetition } from './log-lines.ts';

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

  it('says which request a warning is about', () => {
    const req = { method: 'GET', path: '/kennis', id: '1' };
    const line = JSON.stringify({ level: 50, msg: 'request failed', req, res: { status: 500 } });
    expect(notableLine(line, 'out')?.text).toBe('GET /kennis 500: request failed');
  });

  it('says the same thing once in ten seconds', () => {
    const repetition = new Repetition();
    expect([0, 5_000, 9_999, 10_001].map((now) => repetition.isNew('slow query', now))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(repetition.isNew('another', 10_002)).toBe(true);
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
