import { accessRows } from '@verbonden/people/api';
import { roles } from '@verbonden/shared/kernel';
import type { AccessTable } from '@verbonden/shared/server';

const columns = ['VISITOR', ...roles] as const;
const head = [
  `| operation | ${columns.map((role) => role.toLowerCase().replace('_', ' ')).join(' | ')} | and then |`,
  `| --- | ${columns.map(() => '---').join(' | ')} | --- |`,
];

/** The access table as a page: for each domain a row for each operation, and a column for each role. */
export function accessPage(): string {
  return [
    '# Who may do what',
    '',
    'Printed from `libs/people/api/src/access` by `npm run cli -- docs`. What is not here is closed.',
    'The last column names the rule on the object itself; it is a sentence in the policy of the domain.',
    '',
    ...Object.entries(accessRows).flatMap(([domain, rows]) => [
      `## ${domain}`,
      '',
      ...head,
      ...linesOf(rows),
      '',
    ]),
  ].join('\n');
}

function linesOf(rows: AccessTable): string[] {
  return Object.entries(rows).map(([operation, { who, where }]) => {
    const cells = columns.map((role) => {
      const may =
        who.includes('EVERYONE') || (role !== 'VISITOR' && (who.includes('SIGNED_IN') || who.includes(role)));
      return may ? 'yes' : '–';
    });
    return `| \`${operation}\` | ${cells.join(' | ')} | ${where ?? ''} |`;
  });
}
