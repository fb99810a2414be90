import { writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Table,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { VersionsPageDocument, type VersionsPageQuery } from './versions.page.generated';

interface VersionsData {
  readonly item: NonNullable<VersionsPageQuery['knowledgeItem']>;
  readonly versions: VersionsPageQuery['knowledgeVersions'];
}

/** Every text that was published, the newest first. */
export const versionsPage = definePage<VersionsData>({
  path: '/kennis/:slug/versies',
  async load({ params, url, query }) {
    const { knowledgeItem, knowledgeVersions } = await query(VersionsPageDocument, {
      slug: params['slug'] ?? '',
      after: url.searchParams.get('na'),
    });
    if (!knowledgeItem) throw new PageRefusal(404);
    return { item: knowledgeItem, versions: knowledgeVersions };
  },
  title: ({ item }, say) => say('Versies van {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: VersionsView,
});

function VersionsView({ data: { item, versions } }: ViewProps<VersionsData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = `/kennis/${item.slug}`;
  const newest = versions.edges[0]?.node.number;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Versies')}
        lead={say('Elke tekst die hier stond, blijft te lezen.')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/kennis'), label: say('Kennis') },
              { href: href(path), label: item.title },
            ]}
          />
        }
        actions={
          item.waitingNumber && newest ? (
            <LinkButton href={href(`${path}/verschil?van=${newest}&naar=${item.waitingNumber}`)}>
              {say('Wat er klaarstaat naast wat er staat')}
            </LinkButton>
          ) : null
        }
      />
      {versions.totalCount === 0 ? (
        <EmptyState title={say('Er is nog niets geplaatst')}>
          {say('Zodra een tekst geplaatst is, vind je die hier terug.')}
        </EmptyState>
      ) : (
        <Table
          caption={say('{count, plural, one {# versie} other {# versies}}', { count: versions.totalCount })}
          columns={[
            { key: 'number', header: say('Versie') },
            { key: 'date', header: say('Geplaatst op') },
            { key: 'note', header: say('Wat veranderde') },
            { key: 'difference', header: say('Vergelijk') },
          ]}
          rows={versions.edges.map(({ node: { number, publishedAt, publishedBy, note } }) => ({
            key: String(number),
            cells: [
              <a key="link" href={href(`${path}/versies/${number}`)}>
                {say('Versie {number}', { number })}
              </a>,
              <>
                {publishedAt ? writeDate(new Date(publishedAt), locale) : ''}
                {publishedBy ? say(', door {name}', { name: publishedBy.name }) : ''}
              </>,
              note ?? (number === 1 ? say('De eerste tekst') : ''),
              number > 1 ? (
                <a key="difference" href={href(`${path}/verschil?van=${number - 1}&naar=${number}`)}>
                  {say('Met versie {number}', { number: number - 1 })}
                </a>
              ) : (
                ''
              ),
            ],
          }))}
        />
      )}
      <Pagination
        label={say('Bladeren')}
        {...(versions.pageInfo.hasNextPage
          ? {
              next: {
                href: href(`${path}/versies?na=${encodeURIComponent(versions.pageInfo.endCursor ?? '')}`),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </Page>
  );
}
