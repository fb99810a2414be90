import { writeShortDate } from '@verbonden/shared/kernel';
import { LinkButton, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Questions that nobody works on yet, what most people recognise first; each with the one thing to do. */
export function UnownedSignals({ unowned }: Pick<DeskPageQuery, 'unowned'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (unowned.totalCount === 0) return null;
  return (
    <WorkQueue
      id="signalen"
      title={say('{count, plural, one {# signaal zonder eigenaar} other {# signalen zonder eigenaar}}', {
        count: unowned.totalCount,
      })}
      link={{ href: href('/signalen?status=open&sorteer=herkend'), label: say('Bekijk ze allemaal') }}
    >
      <WorkList>
        {unowned.edges.map(({ node }) => (
          <WorkItem
            key={node.id}
            href={href(`/signalen/${node.id}`)}
            title={node.title}
            meta={[
              node.themeLabel,
              writeShortDate(new Date(node.raisedAt), locale),
              say('{count, plural, =0 {nog niet herkend} one {# keer herkend} other {# keer herkend}}', {
                count: node.recognitionCount,
              }),
            ]}
            actions={
              <LinkButton href={href(`/signalen/${node.id}#oppakken`)} size="small">
                {say('Pak op voor het Lab')}
              </LinkButton>
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
