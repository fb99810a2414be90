import { writeDate } from '@verbonden/shared/kernel';
import { Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { labelOf, type Term } from '../terms';
import type { CollectionLevelsFragment } from './levels.generated';

interface LevelNoticeProps {
  readonly changes: Pick<CollectionLevelsFragment, 'levelChanges'>;
  readonly terms: readonly Term[];
  /** How who keeps it says that they saw it. */
  readonly action: ReactNode;
}

/** What readers must know: how well something in here was researched is not what it was when it was put in. */
export function LevelNotice({ changes: { levelChanges }, terms, action }: LevelNoticeProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (levelChanges.length === 0) return null;
  const level = (code: string) => labelOf(terms, 'evidenceLevels', code);
  return (
    <Notice
      kind="attention"
      title={say(
        '{count, plural, one {Van een stuk is het niveau veranderd} other {Van # stukken is het niveau veranderd}}',
        {
          count: levelChanges.length,
        },
      )}
      action={action}
    >
      <ul>
        {levelChanges.map(({ id, item, fromLevel, toLevel, changedAt }) => (
          <li key={id}>
            {say('Het niveau van ‘{title}’ is sinds {day} veranderd van {from} naar {to}.', {
              title: item.title,
              day: writeDate(new Date(changedAt), locale),
              from: level(fromLevel),
              to: level(toLevel),
            })}{' '}
            <a href={href(`/kennis/${item.slug}#evidence`)}>{say('Bekijk het stuk')}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
