import { forAnyTexts } from '@verbonden/shared/testing/random';
import pino from 'pino';

describe('any text in the log', () => {
  it('stays within the line and the word that it belongs to', () =>
    forAnyTexts(3, ([message = '', path = '', name = '']) => {
      const lines: string[] = [];
      const log = pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) });
      log.warn({ req: { path }, [`x${name}`]: 1, err: new Error(message) }, message);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^[^\r\n]*\n$/);
      const { level, req, msg } = JSON.parse(lines[0]!) as {
        level: number;
        req: { path: string };
        msg: string;
      };
      expect([level, req.path.toWellFormed(), msg.toWellFormed()]).toEqual([
        ...[40, path.toWellFormed(), message.toWellFormed()],
      ]);
    }));
});
