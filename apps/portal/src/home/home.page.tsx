import { Badge, Card, CardList, Hero, OneInFour, Page, Section } from '@verbonden/shared/ui';
import { FindBox } from '@verbonden/search/portal';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { HomePageDocument, type HomePageQuery } from './home.page.generated';
import { StartDoors } from '../start/start-doors';
import { MeetingCard } from './meeting-card';

/** The first screen for a visitor: what this is, a question box, what is coming up, three things worth knowing. */
export const homePage = definePage<HomePageQuery>({
  path: '/',
  load: ({ query }) => query(HomePageDocument, {}),
  title: ({ network }) => network.name,
  head: ({ network }) => ({
    description: network.tagline,
    jsonLd: { '@context': 'https://schema.org', '@type': 'Organization', name: network.name },
  }),
  card: ({ network }) => ({ kind: network.name, title: network.tagline, look: 'NIGHT' }),
  view: HomeView,
});

function HomeView({
  data: { network, meetings, knowledgeItems, knowledgeTerms, organisations, workRoles },
}: ViewProps<HomePageQuery>) {
  const say = useSay();
  const href = useHref();
  const kindOf = (code: string) =>
    knowledgeTerms.find((term) => term.group === 'kinds' && term.code === code)?.label ?? code;
  return (
    <>
      <Hero
        title={network.tagline}
        lead={
          network.share
            ? say('{share} is {term} ({source}, {year}).', {
                share: network.share.text,
                term: network.term,
                source: network.share.source,
                year: String(network.share.year),
              })
            : null
        }
        illustration={<OneInFour />}
      >
        <FindBox
          size="large"
          action={href('/zoeken')}
          label={say('Wat zoek je?')}
          submitLabel={say('Zoek wat werkt')}
          hint={say('Bijvoorbeeld: leerling zorgt voor zieke ouder')}
          shortcutHint={say('Druk op / om te zoeken')}
        />
      </Hero>
      <Page>
        <StartDoors roles={workRoles} title={say('Ik werk als…')} />
        <Section
          id="bijeenkomsten"
          title={say('Binnenkort')}
          link={{ href: href('/bijeenkomsten'), label: say('Alle bijeenkomsten') }}
        >
          {meetings.edges.length > 0 ? (
            <CardList columns="many">
              {meetings.edges.map(({ node }) => (
                <MeetingCard key={node.id} meeting={node} />
              ))}
            </CardList>
          ) : (
            <p>{say('Er staat nu niets gepland. Kijk hier later nog eens.')}</p>
          )}
        </Section>
        <Section
          id="kennis"
          title={say('Om te gebruiken')}
          link={{
            href: href('/kennis'),
            label: say('{count, plural, one {Bekijk wat er is} other {Alle # praktijken en hulpmiddelen}}', {
              count: knowledgeItems.totalCount,
            }),
          }}
        >
          <CardList columns="many">
            {knowledgeItems.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/kennis/${node.slug}`)}
                title={node.title}
                badge={<Badge>{kindOf(node.kind)}</Badge>}
                meta={node.publisher ? [node.publisher] : []}
              >
                {node.summary}
              </Card>
            ))}
          </CardList>
        </Section>
        <Section
          id="over"
          title={say('Wie zijn jonge mantelzorgers?')}
          link={{
            href: href('/organisaties'),
            label: say('{count, plural, one {# organisatie doet} other {# organisaties doen}} mee', {
              count: organisations.totalCount,
            }),
          }}
        >
          <p>{network.definition}</p>
          <p>
            <a href={href('/meedoen')}>{say('Doe mee met je organisatie, of als professional')}</a>
          </p>
          {network.share ? (
            <p>
              <a href={href('/schatting')}>{say('Hoeveel zijn het er bij jou?')}</a>
            </p>
          ) : null}
        </Section>
      </Page>
    </>
  );
}
