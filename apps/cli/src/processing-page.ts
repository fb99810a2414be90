import { AllianceModule } from '@verbonden/alliance/api';
import { CampaignModule } from '@verbonden/campaign/api';
import { ImportsModule } from '@verbonden/imports/api';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { LabModule } from '@verbonden/lab/api';
import { MeetingsModule } from '@verbonden/meetings/api';
import { PeopleModule, periodsOf, type Processing, processings } from '@verbonden/people/api';
import { PollsModule } from '@verbonden/polls/api';
import { SearchApiModule } from '@verbonden/search/api';
import { AuditModule, retentionRulesOf } from '@verbonden/shared/server';
import { SignalsModule } from '@verbonden/signals/api';
import { SoundingboardModule } from '@verbonden/soundingboard/api';

const rules = retentionRulesOf([
  ...[
    AuditModule,
    PeopleModule,
    SearchApiModule,
    ImportsModule,
    AllianceModule,
    SignalsModule,
    KnowledgeModule,
  ],
  ...[LabModule, MeetingsModule, PollsModule, CampaignModule, SoundingboardModule],
]);

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
