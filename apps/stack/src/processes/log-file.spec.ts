import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, removeFolders } from '../testing/folders.ts';
import { LogFile } from './log-file.ts';

describe('the log of a program', () => {
  afterEach(removeFolders);

  it('keeps this start and the one before', () => {
    const folder = aFolder();
    for (const start of ['first', 'second', 'third']) {
      const log = new LogFile(folder, 'api');
      log.write(`${start}\n`);
      log.close();
    }
    expect(readFileSync(join(folder, 'api.log'), 'utf8')).toBe('third\n');
    expect(readFileSync(join(folder, 'api.previous.log'), 'utf8')).toBe('second\n');
  });

  it('never grows past 20 MB and a bit', () => {
    const folder = aFolder();
    const log = new LogFile(folder, 'api');
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 23; count += 1) log.write(megabyte);
    log.close();
    expect(readFileSync(join(folder, 'api.log')).length).toBeLessThan(3 * 1024 * 1024);
    expect(readFileSync(join(folder, 'api.previous.log')).length).toBeLessThanOrEqual(21 * 1024 * 1024);
  });
});
