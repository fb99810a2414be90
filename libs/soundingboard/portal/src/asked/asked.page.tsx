import { hasRole } from '@verbonden/shared/kernel';
import { CardList, EmptyState, LinkButton, Page, PageHeader, Pagination, Stack } from '@verbonden/shared/ui';
import { definePage, PageRefusal, signInFirst, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { BoardNav } from '../board-nav';
import { AskedCard } from './asked-card';
import { AskedAdvicePageDocument, type AskedAdvicePageQuery } from './asked.page.generated';

/** What was asked, for who asked it and for coordinators. */
export const askedPage = definePage<AskedAdvicePageQuery>({
  path: '/advies/gevraagd',
  load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'EDITOR', 'COORDINATOR', 'SOUNDING_BOARD')) throw new PageRefusal(403);
    return query(AskedAdvicePageDocument, { after: url.searchParams.get('na') });
  },
  title: (_, say) => say('Vragen aan de klankbordgroep'),
  head: () => ({ noIndex: true }),
  view: AskedView,
});

function AskedView({ data: { adviceRequests } }: ViewProps<AskedAdvicePageQuery>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo } = adviceRequests;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Vragen aan de klankbordgroep')}
          lead={say('Wat er gevraagd is en hoe het ervoor staat.')}
        />
        <BoardNav current="/advies/gevraagd" />
        {edges.length > 0 ? (
          <CardList>
            {edges.map(({ node }) => (
              <AskedCard key={node.id} request={node} />
            ))}
          </CardList>
        ) : (
          <EmptyState
            title={say('Er is nog niets gevraagd')}
            action={<LinkButton href={href('/advies/vragen')}>{say('Vraag advies')}</LinkButton>}
          />
        )}
        {pageInfo.hasNextPage ? (
          <Pagination
            label={say('Bladeren')}
            next={{
              href: href(
                `/advies/gevraagd?${new URLSearchParams({ na: pageInfo.endCursor ?? '' }).toString()}`,
              ),
              label: say('Eerdere vragen'),
            }}
          />
        ) : null}
      </Stack>
    </Page>
  );
}
