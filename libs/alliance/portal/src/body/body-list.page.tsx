import { Card, CardList, LinkButton, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { BodyListPageDocument, type BodyListPageQuery } from './body.page.generated';

/** The bodies of the network, and how many take part. */
export const bodyListPage = definePage<BodyListPageQuery>({
  path: '/verbanden',
  load: ({ query }) => query(BodyListPageDocument, {}),
  title: (_, say) => say('Verbanden'),
  head: (_, { say }) => ({
    description: say(
      'De Alliantie, het Expertiselab, het JMZ Lab en de werkgroep van de Week: wie doet waarin mee?',
    ),
  }),
  view: BodyListView,
});

function BodyListView({ data: { bodies, takingPart } }: ViewProps<BodyListPageQuery>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Verbanden')}
          lead={say(
            '{count, plural, one {# organisatie doet mee.} other {# organisaties doen mee.}} {several, plural, =0 {} one {# ervan in meer dan één verband; die telt één keer.} other {# ervan in meer dan één verband; die tellen één keer.}}',
            { count: takingPart.organisations, several: takingPart.inSeveral },
          )}
          actions={<LinkButton href={href('/organisaties')}>{say('Alle organisaties')}</LinkButton>}
        />
        <CardList columns="many">
          {bodies.map(({ id, slug, name, description, organisationCount }) => (
            <Card
              key={id}
              href={href(`/verbanden/${slug}`)}
              title={name}
              headingLevel={2}
              meta={[
                say('{count, plural, one {# organisatie} other {# organisaties}}', {
                  count: organisationCount,
                }),
              ]}
            >
              {description}
            </Card>
          ))}
        </CardList>
      </Stack>
    </Page>
  );
}
