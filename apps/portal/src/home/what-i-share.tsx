import { EmptyState, LinkButton, StatusLabel, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MyPageQuery } from './my.page.generated';

type Own = MyPageQuery['myKnowledgeItems'];

const looks = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  CHANGES_REQUESTED: 'waiting',
  PUBLISHED: 'confirmed',
  ARCHIVED: 'past',
} as const;

/** What somebody shares: how it stands, who does it too, and what asks for attention. */
export function WhatIShare({ own, stageOf }: { own: Own; stageOf: (stage: string) => string }) {
  const say = useSay();
  const href = useHref();
  if (own.edges.length === 0) {
    return (
      <EmptyState
        title={say('Je deelt nog niets')}
        headingLevel={2}
        action={
          <LinkButton href={href('/kennis/delen')} variant="primary">
            {say('Deel een aanpak')}
          </LinkButton>
        }
      >
        {say('Wat jij doet, kan een ander helpen. Tien minuten is genoeg.')}
      </EmptyState>
    );
  }
  return (
    <WorkQueue
      id="mijn-kennis"
      title={say('Wat ik deel')}
      link={{ href: href('/kennis/mijn'), label: say('Alles wat ik deel') }}
    >
      <WorkList>
        {own.edges.map(({ node: { id, slug, title, stage, status, adoptionCount, brokenLinks } }) => (
          <WorkItem
            key={id}
            href={href(`/kennis/${slug}`)}
            title={title}
            badge={<StatusLabel status={looks[stage]}>{stageOf(stage)}</StatusLabel>}
            meta={
              status === 'PUBLISHED'
                ? [
                    say(
                      '{count, plural, =0 {nog niemand doet dit ook} one {# organisatie doet dit ook} other {# organisaties doen dit ook}}',
                      { count: adoptionCount },
                    ),
                  ]
                : []
            }
            actions={
              brokenLinks.length > 0 ? (
                <LinkButton href={href(`/kennis/${slug}/bewerken`)} size="small">
                  {say('{count, plural, one {Herstel een link} other {Herstel # links}}', {
                    count: brokenLinks.length,
                  })}
                </LinkButton>
              ) : null
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
