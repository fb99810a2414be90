import {
  Card,
  CardList,
  FirstSteps,
  Grid,
  Hero,
  OneInFour,
  Page,
  Prose,
  Section,
} from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { JoiningPageDocument, type JoiningPageQuery } from './joining.page.generated';

/** What joining means, who is in already, what it asks, and the two ways in. No account needed. */
export const joiningPage = definePage<JoiningPageQuery>({
  path: '/meedoen',
  load: ({ query }) => query(JoiningPageDocument, {}),
  title: (_, say) => say('Doe mee'),
  head: (_, { say }) => ({
    description: say('Hoe jouw organisatie, of jijzelf, meedoet in het netwerk rond jonge mantelzorgers.'),
  }),
  view: JoiningView,
});

function JoiningView({ data: { organisations } }: ViewProps<JoiningPageQuery>) {
  const say = useSay();
  const href = useHref();
  return (
    <>
      <Hero
        title={say('Doe mee')}
        lead={say('Samen zien we meer jonge mantelzorgers, en vindt niemand het wiel alleen uit.')}
        illustration={<OneInFour />}
      >
        <FirstSteps
          id="zo-gaat-het"
          title={say('Zo gaat het')}
          steps={[
            say('Je vult een formulier in. Dat kost vijf minuten, zonder account.'),
            say('Je bevestigt je adres met de link in de mail.'),
            say('Binnen vijf werkdagen hoor je van een coördinator.'),
          ]}
        />
      </Hero>
      <Page>
        <Section id="hoe" title={say('Hoe wil je meedoen?')}>
          <CardList columns="many">
            <Card href={href('/meedoen/organisatie')} title={say('Met je organisatie')}>
              {say('Een school, gemeente, steunpunt, zorgorganisatie of instituut.')}
            </Card>
            <Card href={href('/meedoen/professional')} title={say('Als professional, zonder organisatie')}>
              {say('Je werkt met jonge mantelzorgers en wilt bij het netwerk van het Expertiselab horen.')}
            </Card>
            <Card href={href('/organisaties')} title={say('Onze organisatie staat er al')}>
              {say('Zoek haar op. Op haar pagina kun je vragen of jij haar mag bijhouden.')}
            </Card>
          </CardList>
        </Section>
        <Grid min="large">
          <Section id="betekenis" title={say('Wat meedoen betekent')}>
            <Prose>
              <ul>
                <li>{say('Je organisatie krijgt een eigen pagina, die jullie zelf bijhouden.')}</li>
                <li>{say('Je deelt wat bij jullie werkt, en ziet wie het ook gaat doen.')}</li>
                <li>{say('Je collega’s doen mee aan bijeenkomsten en vragen het netwerk om raad.')}</li>
                <li>{say('Het kost geen geld. Je stopt wanneer je wilt.')}</li>
              </ul>
            </Prose>
          </Section>
          <Section id="vraagt" title={say('Wat het van je vraagt')}>
            <Prose>
              <ul>
                <li>{say('Iemand die jullie pagina bijhoudt en collega’s uitnodigt.')}</li>
                <li>{say('Dat je deelt wat je leert, ook als iets niet lukte.')}</li>
                <li>{say('Dat je zorgvuldig bent met wat jongeren vertellen.')}</li>
              </ul>
            </Prose>
          </Section>
        </Grid>
        <Section
          id="wie"
          title={say('{count, plural, one {# organisatie doet al mee} other {# organisaties doen al mee}}', {
            count: organisations.totalCount,
          })}
          link={{ href: href('/organisaties'), label: say('Bekijk ze allemaal') }}
        >
          <CardList columns="many">
            {organisations.edges.map(({ node }) => (
              <Card key={node.id} href={href(`/organisaties/${node.slug}`)} title={node.name} />
            ))}
          </CardList>
        </Section>
      </Page>
    </>
  );
}
