import { writeShortDate } from '@verbonden/shared/kernel';
import { WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Questions that members were asked and that nobody replied to in seven working days: who else could know? */
export function UnansweredQuestions({ unanswered }: Pick<DeskPageQuery, 'unanswered'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (unanswered.totalCount === 0) return null;
  return (
    <WorkQueue
      id="onbeantwoord"
      title={say(
        '{count, plural, one {# vraag die niemand beantwoordde} other {# vragen die niemand beantwoordde}}',
        {
          count: unanswered.totalCount,
        },
      )}
      link={{ href: href('/signalen?antwoord=geen'), label: say('Bekijk alle vragen zonder antwoord') }}
    >
      <WorkList>
        {unanswered.edges.map(({ node }) => (
          <WorkItem
            key={node.id}
            href={href(`/signalen/${node.id}`)}
            title={node.title}
            meta={[
              node.themeLabel,
              ...(node.raisedByOrganisation ? [node.raisedByOrganisation.name] : []),
              ...(node.ask
                ? [say('Gevraagd op {day}', { day: writeShortDate(new Date(node.ask.askedAt), locale) })]
                : []),
            ]}
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
