import { periodsOf, type Processing, processings } from '@verbonden/people/api';
import { AuditModule, retentionRulesOf } from '@verbonden/shared/server';
import { apiDomains } from './api-domains';

const rules = retentionRulesOf([AuditModule, ...apiDomains]);

/** The register of processing as a page: the same declarations as /privacy/register, the same periods as the sweep. */
export function processingPage(): string {
  return [
    '# What is done with data of people',
    '',
    'Printed from `libs/people/api/src/processing` by `npm run cli -- docs`; the periods are those of the retention rules.',
    'The register of processing of AVG article 30. The same is shown at `/privacy/register`.',
    '',
    ...processings.flatMap(partOf),
  ].join('\n');
}

function partOf(processing: Processing): string[] {
  const { title, purpose, whose, data, ground, receivers, until, tables, isSpecial } = processing;
  const periods = periodsOf(processing, rules, 'en');
  return [
    `## ${title.en}`,
    '',
    `- Purpose: ${purpose.en}`,
    `- Whose: ${whose.en}`,
    `- Data${isSpecial ? ' (special)' : ''}: ${data.en}`,
    `- Ground: ${ground.toLowerCase().replaceAll('_', ' ')}`,
    `- Receivers: ${receivers.en}`,
    ...periods.map((period) => `- Kept: ${period}`),
    `- The rest: ${until.en}`,
    `- Where: ${tables.map((table) => `\`${table}\``).join(', ')}`,
    '',
  ];
}
