import { hasRole, looksAfterNetwork } from '@verbonden/shared/kernel';
import { Breadcrumb, EmptyState, Page, PageHeader, Pagination, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AuditHistoryPageDocument, type AuditHistoryPageQuery } from './audit-history.page.generated';
import { AuditMoments } from './audit-moments';

interface HistoryData extends AuditHistoryPageQuery {
  readonly id: string;
}

/** Who did what with one thing: reached from that thing. */
export const auditHistoryPage = definePage<HistoryData>({
  path: '/beheer/logboek/over/:id',
  async load({ url, params, query, context }) {
    signInFirst(context, `/beheer/logboek/over/${params['id']}`);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const id = params['id']!;
    return { ...(await query(AuditHistoryPageDocument, { id, after: url.searchParams.get('na') })), id };
  },
  title: (_, say) => say('Wie deed wat'),
  head: () => ({ noIndex: true }),
  view: HistoryView,
});

function HistoryView({ data: { id, auditHistory } }: ViewProps<HistoryData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { edges, pageInfo } = auditHistory;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Wie deed wat')}
          lead={say('Alles wat hiermee gebeurde, het laatste eerst.')}
          breadcrumb={
            hasRole(viewer, 'ADMINISTRATOR') ? (
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/beheer/logboek'), label: say('Logboek') }]}
              />
            ) : undefined
          }
        />
        {edges.length > 0 ? (
          <AuditMoments events={edges.map(({ node }) => node)} linked={false} />
        ) : (
          <EmptyState title={say('Hier is nog niets mee gebeurd')}>
            {say('Of het is zo lang geleden dat het is gewist.')}
          </EmptyState>
        )}
        <Pagination
          label={say('Bladeren door wat er gebeurde')}
          {...(pageInfo.hasNextPage
            ? {
                next: {
                  href: href(`/beheer/logboek/over/${id}?na=${encodeURIComponent(pageInfo.endCursor ?? '')}`),
                  label: say('Verder terug'),
                },
              }
            : {})}
        />
      </Stack>
    </Page>
  );
}
