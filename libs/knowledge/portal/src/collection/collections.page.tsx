import { isSignedIn } from '@verbonden/shared/kernel';
import {
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { CollectionCard } from './collection-card';
import {
  CollectionsPageDocument,
  type CollectionsPageQuery,
  MyCollectionsDocument,
  type MyCollectionsQuery,
} from './collections.generated';

interface CollectionsData {
  readonly shown: CollectionsPageQuery['collections'];
  readonly mine: MyCollectionsQuery['myCollections'];
}

/** What organisations and the network put together, and what the reader keeps. */
export const collectionsPage = definePage<CollectionsData>({
  path: '/verzamelingen',
  async load({ url, query, context }) {
    const [{ collections }, mine] = await Promise.all([
      query(CollectionsPageDocument, { after: url.searchParams.get('na') }),
      isSignedIn(context.viewer) ? query(MyCollectionsDocument, {}) : null,
    ]);
    return { shown: collections, mine: mine?.myCollections ?? [] };
  },
  title: (_, say) => say('Verzamelingen'),
  head: () => ({ description: 'Stukken die bij elkaar horen, voor een rol of een vraag.' }),
  view: CollectionsView,
});

function CollectionsView({ data: { shown, mine } }: ViewProps<CollectionsData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  return (
    <Page>
      <PageHeader
        title={say('Verzamelingen')}
        lead={say('Stukken die bij elkaar horen, voor een rol of een vraag.')}
        actions={
          isSignedIn(viewer) ? (
            <>
              <LinkButton href={href('/verzamelingen/nieuw')} variant="primary">
                {say('Maak een verzameling')}
              </LinkButton>
              <LinkButton href={href('/beleid')}>{say('Beleidsteksten')}</LinkButton>
            </>
          ) : null
        }
      />
      <Stack gap="section">
        {mine.length > 0 ? (
          <Section id="van-jou" title={say('Die jij bijhoudt')}>
            <CardList>
              {mine.map((each) => (
                <CollectionCard key={each.id} collection={each} />
              ))}
            </CardList>
          </Section>
        ) : null}
        <Section id="van-iedereen" title={say('Van organisaties en het netwerk')}>
          {shown.edges.length > 0 ? (
            <CardList>
              {shown.edges.map(({ node }) => (
                <CollectionCard key={node.id} collection={node} />
              ))}
            </CardList>
          ) : (
            <EmptyState title={say('Er is nog geen verzameling')}>
              {say('Zet bij elkaar wat jij een nieuwe collega als eerste laat lezen.')}
            </EmptyState>
          )}
          <Pagination
            label={say('Bladeren')}
            {...(shown.pageInfo.hasNextPage
              ? {
                  next: {
                    href: href(`/verzamelingen?na=${encodeURIComponent(shown.pageInfo.endCursor ?? '')}`),
                    label: say('Verder'),
                  },
                }
              : {})}
          />
        </Section>
      </Stack>
    </Page>
  );
}
