import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '../project/project.ts';
import { breaking } from './breaking.ts';
import { released } from './released.ts';

const folder = join(projectAt().root, 'libs/shared/server/src/database/migrations');
const last = released.migration.slice(-13);
/** The steps that the version before this one does not know. */
const steps = readdirSync(folder)
  .filter((name) => /^\d{13}-/.test(name) && name.slice(0, 13) > last)
  .sort();

describe('a step of the timeline', () => {
  it.each(steps)('%s leaves standing what the version before it uses', (step) => {
    const source = readFileSync(join(folder, step), 'utf8');
    // What takes a step back is not run in an update.
    expect(breaking(source.slice(0, source.search(/async down\(/)))).toEqual([]);
  });

  it.each([
    ['takes a column away', 'ALTER TABLE persons DROP COLUMN locale', 'takes something away'],
    ['takes a table away', 'DROP TABLE persons', 'takes something away'],
    ['gives a column another name', 'ALTER TABLE persons RENAME COLUMN name TO called', 'gives another name'],
    [
      'changes what a column holds',
      'ALTER TABLE a ALTER COLUMN b TYPE integer',
      'changes what a column holds',
    ],
    [
      'asks for what is not given',
      'ALTER TABLE persons ADD COLUMN age integer NOT NULL',
      'asks for what the version before does not give',
    ],
    [
      'asks for what could be left out',
      'ALTER TABLE persons ALTER COLUMN email SET NOT NULL',
      'asks for what the version before does not give',
    ],
  ])('is refused when it %s', (_, sql, why) => {
    expect(breaking(`await db.query(\`${sql};\`);`)).toEqual([`${why}: ${sql}`]);
  });

  it.each([
    'ALTER TABLE persons ADD COLUMN nickname text',
    'ALTER TABLE persons ADD COLUMN age integer NOT NULL DEFAULT 18',
    'CREATE TABLE other (id uuid NOT NULL)',
    'ALTER TABLE persons DROP CONSTRAINT persons_check, ADD CONSTRAINT persons_check CHECK (true)',
  ])('may say: %s', (sql) => {
    expect(breaking(`await db.query(\`${sql};\`);`)).toEqual([]);
  });
});
