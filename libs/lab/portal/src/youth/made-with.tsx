import { madeWithWord, youthStageWord } from '@verbonden/knowledge/portal';
import { writeDay } from '@verbonden/shared/kernel';
import { Badge, Stack } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { LabYouthFragment } from '../project/project.page.generated';

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
            <strong>{youthStageWord(stage, say)}</strong>
            {': '}
            {say('{number, plural, one {# jongere} other {# jongeren}}', { number })}, {role} (
            {writeDay(onDay, locale)})
          </li>
        ))}
      </ul>
      <p>{say('Namen schrijven we nooit op.')}</p>
    </Stack>
  );
}
