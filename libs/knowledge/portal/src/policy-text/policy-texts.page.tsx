import { writeShortDate } from '@verbonden/shared/kernel';
import { Breadcrumb, Card, CardList, EmptyState, LinkButton, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import { PolicyTextsPageDocument, type PolicyTextsPageQuery } from './policy-texts.generated';

/** The policy texts of whoever is signed in; nobody else sees them here. */
export const policyTextsPage = definePage<PolicyTextsPageQuery>({
  path: '/beleid',
  load({ query, context }) {
    signInFirst(context, '/beleid');
    return query(PolicyTextsPageDocument, {});
  },
  title: (_, say) => say('Beleidsteksten'),
  head: () => ({ noIndex: true }),
  view: PolicyTextsView,
});

function PolicyTextsView({ data: { myPolicyTexts } }: ViewProps<PolicyTextsPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Page>
      <PageHeader
        title={say('Beleidsteksten')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        lead={say(
          'Zet praktijken en cijfers bij elkaar voor je gemeente, met de bronnen erbij. Alleen jij ziet dit.',
        )}
        actions={
          <LinkButton href={href('/beleid/nieuw')} variant="primary">
            {say('Begin een beleidstekst')}
          </LinkButton>
        }
      />
      {myPolicyTexts.length > 0 ? (
        <CardList>
          {myPolicyTexts.map(({ id, title, municipality, changedAt, linkToken }) => (
            <Card
              key={id}
              href={href(`/beleid/${id}`)}
              title={title}
              headingLevel={2}
              meta={[
                municipality,
                say('gewijzigd op {day}', { day: writeShortDate(new Date(changedAt), locale) }),
                ...(linkToken ? [say('gedeeld met een link')] : []),
              ]}
            />
          ))}
        </CardList>
      ) : (
        <EmptyState
          title={say('Je hebt nog geen beleidstekst')}
          action={
            <LinkButton href={href('/kennis?werkplek=MUNICIPALITY')}>{say('Zoek in de kennis')}</LinkButton>
          }
        >
          {say('Begin er een, of zoek een praktijk en kies ‘Zet in een beleidstekst’.')}
        </EmptyState>
      )}
    </Page>
  );
}
