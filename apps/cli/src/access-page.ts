import { accessTable } from '@verbonden/people/api';
import { roles } from '@verbonden/shared/kernel';

const columns = ['VISITOR', ...roles] as const;

/** The access table as a page: a row for each operation, a column for each role. */
export function accessPage(): string {
  const rows = Object.entries(accessTable).map(([operation, { who, where }]) => {
    const cells = columns.map((role) => {
      const may =
        who.includes('EVERYONE') || (role !== 'VISITOR' && (who.includes('SIGNED_IN') || who.includes(role)));
      return may ? 'yes' : '–';
    });
    return `| \`${operation}\` | ${cells.join(' | ')} | ${where ?? ''} |`;
  });
  return [
    '# Who may do what',
    '',
    'Printed from `libs/people/api/src/access/access-table.ts` by `npm run cli -- docs`. What is not here is closed.',
    'The last column names the rule on the object itself; it is a sentence in the policy of the domain.',
    '',
    `| operation | ${columns.map((role) => role.toLowerCase().replace('_', ' ')).join(' | ')} | and then |`,
    `| --- | ${columns.map(() => '---').join(' | ')} | --- |`,
    ...rows,
    '',
  ].join('\n');
}
