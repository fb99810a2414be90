import { writeDay } from '@verbonden/shared/kernel';
import { WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Questions of journalists that wait for a coordinator. */
export function MediaQuestions({ media }: { media: DeskPageQuery['mediaToDecide'] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (!media || media.totalCount === 0) return null;
  return (
    <WorkQueue
      id="media"
      title={say('{count, plural, one {# vraag van de media} other {# vragen van de media}}', {
        count: media.totalCount,
      })}
      link={{ href: href('/klankbord/mediavragen'), label: say('Bekijk alle vragen') }}
    >
      <WorkList>
        {media.edges.map(({ node }) => (
          <WorkItem
            key={node.id}
            href={href(`/klankbord/mediavragen/${node.id}`)}
            title={node.outlet}
            meta={[say('uiterlijk {day}', { day: writeDay(node.answerBy, locale) })]}
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
