import { writeShortDate } from '@verbonden/shared/kernel';
import { Table } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MissedPageQuery } from './missed.page.generated';

/** What was found and not opened; each leads to what stood there. */
export function UnfollowedTable({ searches }: { searches: MissedPageQuery['unfollowedSearches'] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Table
      caption={say('Gevonden en niets geopend, het vaakst bovenaan')}
      captionHidden
      columns={[
        { key: 'words', header: say('Woorden') },
        { key: 'times', header: say('Hoe vaak'), numeric: true },
        { key: 'last', header: say('Laatst') },
      ]}
      empty={say('Wie iets vond, opende ook iets.')}
      rows={searches.map(({ words, times, lastDay }) => ({
        key: words,
        cells: [
          <a key="words" href={href(`/zoeken?q=${encodeURIComponent(words.replaceAll('…', '').trim())}`)}>
            {words}
          </a>,
          String(times),
          writeShortDate(new Date(`${lastDay}T12:00:00Z`), locale),
        ],
      }))}
    />
  );
}
