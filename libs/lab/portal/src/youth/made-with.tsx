import { Badge, Stack } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MadeWithLabel, YouthStage } from '@verbonden/shared/web/schema';
import { dayInWords } from '../lab-days';
import type { LabYouthFragment } from '../project/project.page.generated';

/** The label on what young people took part in; nothing without records. */
export function madeWithWord(label: MadeWithLabel | null, say: Say): string | null {
  if (!label) return null;
  return { MADE_WITH: say('Samen met jongeren gemaakt'), TESTED_BY: say('Door jongeren getest') }[label];
}

/** Where they took part. */
export function youthStageName(stage: YouthStage, say: Say): string {
  return {
    IDEA: say('Bij het idee'),
    MAKE: say('Bij het maken'),
    TEST: say('Bij het uitproberen'),
    DECIDE: say('Bij het kiezen'),
  }[stage];
}

/** How young people took part: in what, how many, as what. Who they are stands nowhere. */
export function MadeWith({ project }: { project: LabYouthFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { madeWith, youthRecords, withoutYouthReason, isAllianceProduct } = project;
  const word = madeWithWord(madeWith.label, say);
  if (youthRecords.length === 0) {
    return withoutYouthReason && isAllianceProduct ? (
      <p>{say('Hieraan werkten geen jongeren mee. De reden: {reason}', { reason: withoutYouthReason })}</p>
    ) : (
      <p>{say('Hier is nog niet opgeschreven hoe jongeren meedoen.')}</p>
    );
  }
  return (
    <Stack>
      {word ? (
        <p>
          <Badge tone="brand">{word}</Badge>
        </p>
      ) : null}
      <ul>
        {youthRecords.map(({ id, stage, number, role, onDay }) => (
          <li key={id}>
            <strong>{youthStageName(stage, say)}</strong>
            {': '}
            {say('{number, plural, one {# jongere} other {# jongeren}}', { number })}, {role} (
            {dayInWords(onDay, locale)})
          </li>
        ))}
      </ul>
      <p>{say('Namen schrijven we nooit op.')}</p>
    </Stack>
  );
}
