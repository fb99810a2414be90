import { writeDate } from '@verbonden/shared/kernel';
import { Card, CardList, LinkButton, Notice, Section } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Questions to the young people that nobody hosts yet, and what they reported. */
export function BoardWork({ toHost, adviceReports }: Pick<DeskPageQuery, 'toHost' | 'adviceReports'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <>
      {adviceReports.length > 0 ? (
        <Notice
          kind="attention"
          title={say(
            '{count, plural, one {# melding uit de klankbordgroep} other {# meldingen uit de klankbordgroep}}',
            {
              count: adviceReports.length,
            },
          )}
          action={<LinkButton href={href('/advies/meldingen')}>{say('Lees het vandaag nog')}</LinkButton>}
        />
      ) : null}
      {toHost && toHost.totalCount > 0 ? (
        <Section
          id="klankbord"
          title={say(
            '{count, plural, one {# vraag aan de klankbordgroep zonder gespreksleider} other {# vragen aan de klankbordgroep zonder gespreksleider}}',
            { count: toHost.totalCount },
          )}
          link={{ href: href('/advies/gevraagd'), label: say('Bekijk alle vragen') }}
        >
          <CardList columns="many">
            {toHost.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/advies/gevraagd/${node.id}`)}
                title={node.title}
                meta={[
                  ...(node.organisation ? [node.organisation.name] : []),
                  say('uiterlijk {day}', { day: writeDate(new Date(`${node.wantedBy}T12:00:00Z`), locale) }),
                ]}
              />
            ))}
          </CardList>
        </Section>
      ) : null}
    </>
  );
}
