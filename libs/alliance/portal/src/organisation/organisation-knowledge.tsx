import { Card, CardList, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { OrganisationKnowledgeFragment } from './organisation-knowledge.generated';

/** What an organisation shares, with how often others use it; and what it uses of others. */
export function OrganisationKnowledge({
  organisation: { slug, sharedItems, adoptions },
}: {
  organisation: OrganisationKnowledgeFragment;
}) {
  const say = useSay();
  const href = useHref();
  const uses = adoptions.filter(({ item }) => item !== null);
  return (
    <>
      {sharedItems.length > 0 ? (
        <Section
          id="deelt"
          title={say('Wat ze delen')}
          link={{ href: href(`/kennis?organisatie=${slug}`), label: say('Bekijk alles') }}
        >
          <CardList columns="many">
            {sharedItems.map((item) => (
              <Card
                key={item.id}
                href={href(`/kennis/${item.slug}`)}
                title={item.title}
                meta={
                  item.adoptionCount > 0
                    ? [
                        say('{count, plural, one {ook op # andere plek} other {ook op # andere plekken}}', {
                          count: item.adoptionCount,
                        }),
                      ]
                    : []
                }
              >
                {item.summary}
              </Card>
            ))}
          </CardList>
        </Section>
      ) : null}
      {uses.length > 0 ? (
        <Section id="doet-ook" title={say('Wat ze van anderen gebruiken')}>
          <CardList columns="many">
            {uses.map(({ id, item, place, sinceYear }) => (
              <Card
                key={id}
                href={href(`/kennis/${item?.slug ?? ''}`)}
                title={item?.title ?? ''}
                meta={[sinceYear ? say('{place}, sinds {year}', { place, year: String(sinceYear) }) : place]}
              />
            ))}
          </CardList>
        </Section>
      ) : null}
    </>
  );
}
