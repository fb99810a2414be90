import { Badge, Card, CardList, EmptyState, LinkButton, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { NewInThemesQuery } from './my.page.generated';

/** The newest in the themes that somebody follows; null for who follows none. */
export function NewForYou({
  found,
  kindOf,
}: {
  found: NewInThemesQuery | null;
  kindOf: (kind: string) => string;
}) {
  const say = useSay();
  const href = useHref();
  const items = found?.knowledgeItems.edges ?? [];
  return (
    <Section
      id="nieuw"
      title={say('Nieuw in wat je volgt')}
      link={{ href: href('/volgen'), label: say('Wat ik volg') }}
    >
      {items.length > 0 ? (
        <CardList columns="one">
          {items.map(({ node }) => (
            <Card
              key={node.id}
              href={href(`/kennis/${node.slug}`)}
              title={node.title}
              badge={<Badge>{kindOf(node.kind)}</Badge>}
              meta={node.organisation ? [node.organisation.name] : []}
            >
              {node.summary}
            </Card>
          ))}
        </CardList>
      ) : (
        <EmptyState
          title={found ? say('Er is nog niets nieuws') : say('Je volgt nog geen thema')}
          headingLevel={3}
          action={<LinkButton href={href('/volgen')}>{say('Kies wat je volgt')}</LinkButton>}
        >
          {found
            ? say('Zodra iemand iets deelt over jouw thema’s, staat het hier.')
            : say('Kies waar jouw werk over gaat. Dan staat hier wat er nieuw is.')}
        </EmptyState>
      )}
    </Section>
  );
}
