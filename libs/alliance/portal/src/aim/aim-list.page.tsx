import { Card, CardList, EmptyState, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { AimListPageDocument, type AimListPageQuery } from './aim-list.page.generated';
import { evidenceText } from './evidence-words';

type Aims = AimListPageQuery['aims'];

/** What the network wants, and how far it is. */
export const aimListPage = definePage<Aims>({
  path: '/doelen',
  load: async ({ query }) => (await query(AimListPageDocument, {})).aims,
  title: (_, say) => say('Wat we willen'),
  head: (_, { say }) => ({ description: say('De doelen van het netwerk, en hoe ver we zijn.') }),
  view: AimListView,
});

function AimListView({ data }: ViewProps<Aims>) {
  const say = useSay();
  const of = (kind: Aims[number]['kind']) => data.filter((each) => each.kind === kind);
  return (
    <Page>
      <Stack gap="section">
        <PageHeader
          title={say('Wat we willen')}
          lead={say('Waar we samen aan werken, en hoe ver we daarmee zijn.')}
        />
        {data.length > 0 ? (
          <>
            <Section id="doelen" title={say('Onze doelen')}>
              <AimCards aims={of('OBJECTIVE')} />
            </Section>
            <Section
              id="ambities"
              title={say('Onze ambities')}
              lead={say('Zo ziet het eruit als het gelukt is.')}
            >
              <AimCards aims={of('AMBITION')} />
            </Section>
          </>
        ) : (
          <EmptyState title={say('Hier staat nog geen doel')}>
            {say('De coördinator zet ze erbij.')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}

function AimCards({ aims }: { aims: Aims }) {
  const say = useSay();
  const href = useHref();
  return (
    <CardList>
      {aims.map(({ id, slug, title, indicators, evidence }) => (
        <Card
          key={id}
          href={href(`/doelen/${slug}`)}
          title={title}
          meta={[
            ...(indicators.length > 0
              ? [say('{count, plural, one {# meting} other {# metingen}}', { count: indicators.length })]
              : []),
          ]}
        >
          {evidence.map((each) => evidenceText(each, say)).join(' · ')}
        </Card>
      ))}
    </CardList>
  );
}
