import { accessRows, accessTable, scopes } from '@verbonden/people/api';
import { roles } from '@verbonden/shared/kernel';
import type { AccessTable } from '@verbonden/shared/server';

const columns = ['VISITOR', ...roles] as const;
const head = [
  `| operation | ${columns.map((role) => role.toLowerCase().replace('_', ' ')).join(' | ')} | token for | and then |`,
  `| --- | ${columns.map(() => '---').join(' | ')} | --- | --- |`,
];

/** The access table as a page: for each domain a row for each operation, and a column for each role. */
export function accessPage(): string {
  return [
    '# Who may do what',
    '',
    'Printed from `libs/people/api/src/access` by `npm run cli -- docs`. What is not here is closed.',
    'A personal access token reaches what it is for (`token for`), and never more than its owner; without a word there no',
    'token does. Its scopes: ' + scopes.map((scope) => `\`${scope}\``).join(', ') + '.',
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
    const scope = accessTable[operation]?.scope ?? '';
    return `| \`${operation}\` | ${cells.join(' | ')} | ${scope} | ${where ?? ''} |`;
  });
}
