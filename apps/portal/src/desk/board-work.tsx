import { writeDay } from '@verbonden/shared/kernel';
import { WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Questions to the young people that nobody hosts yet. */
export function BoardWork({ toHost }: Pick<DeskPageQuery, 'toHost'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (!toHost || toHost.totalCount === 0) return null;
  return (
    <WorkQueue
      id="klankbord"
      title={say(
        '{count, plural, one {# vraag aan de klankbordgroep zonder gespreksleider} other {# vragen aan de klankbordgroep zonder gespreksleider}}',
        { count: toHost.totalCount },
      )}
      link={{ href: href('/advies/gevraagd'), label: say('Bekijk alle vragen') }}
    >
      <WorkList>
        {toHost.edges.map(({ node }) => (
          <WorkItem
            key={node.id}
            href={href(`/advies/gevraagd/${node.id}`)}
            title={node.title}
            meta={[
              ...(node.organisation ? [node.organisation.name] : []),
              say('uiterlijk {day}', { day: writeDay(node.wantedBy, locale) }),
            ]}
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
