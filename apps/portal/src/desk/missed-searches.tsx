import { LinkButton, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** What people looked for in vain, most often first: what is missing. */
export function MissedSearches({ missed }: { missed: DeskPageQuery['missedSearches'] }) {
  const say = useSay();
  const href = useHref();
  if (missed.totalCount === 0) return null;
  return (
    <WorkQueue
      id="niet-gevonden"
      title={say('{count, plural, one {# zoekvraag zonder antwoord} other {# zoekvragen zonder antwoord}}', {
        count: missed.totalCount,
      })}
      link={{ href: href('/zoeken/niet-gevonden'), label: say('Bekijk ze allemaal') }}
    >
      <WorkList>
        {missed.edges.map(({ node: { words, times } }) => (
          <WorkItem
            key={words}
            href={href(`/zoeken?q=${encodeURIComponent(words.replaceAll('…', ''))}`)}
            title={words}
            meta={[say('{times, plural, one {# keer gezocht} other {# keer gezocht}}', { times })]}
            actions={
              <LinkButton
                href={href(`/signalen/nieuw?vraag=${encodeURIComponent(words.replaceAll('…', ''))}`)}
                size="small"
              >
                {say('Maak er een signaal van')}
              </LinkButton>
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
