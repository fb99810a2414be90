import { hasRole, writeDay } from '@verbonden/shared/kernel';
import {
  Card,
  CardList,
  EmptyState,
  Page,
  PageHeader,
  Pagination,
  Stack,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { BoardNav } from '../board-nav';
import { MediaDeskPageDocument, type MediaDeskPageQuery } from './media.generated';
import { kindLabels, mediaStatus } from './media-words';

const path = '/klankbord/mediavragen';

/** What journalists asked, the newest first; what is over stays here, without the journalist. */
export const mediaDeskPage = definePage<MediaDeskPageQuery>({
  path,
  load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'COORDINATOR')) throw new PageRefusal(403);
    return query(MediaDeskPageDocument, { after: url.searchParams.get('na') });
  },
  title: (_, say) => say('Vragen van de media'),
  head: () => ({ noIndex: true }),
  view: DeskView,
});

function DeskView({ data: { mediaRequests } }: ViewProps<MediaDeskPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { edges, pageInfo } = mediaRequests;
  const kinds = kindLabels(say);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Vragen van de media')}
          lead={say('Journalisten vragen het hier. De jongeren horen alleen wat jij hun voorlegt.')}
        />
        <BoardNav current={path} />
        {edges.length > 0 ? (
          <CardList>
            {edges.map(({ node }) => {
              const { look, words } = mediaStatus(node.status, say);
              return (
                <Card
                  key={node.id}
                  href={href(`${path}/${node.id}`)}
                  title={node.outlet}
                  headingLevel={2}
                  badge={<StatusLabel status={look}>{words}</StatusLabel>}
                  meta={[
                    kinds[node.kind],
                    writeDay(node.takesPlaceOn, locale),
                    ...(node.status === 'ASKED' || node.status === 'TAKEN_ON'
                      ? [say('antwoord uiterlijk {day}', { day: writeDay(node.answerBy, locale) })]
                      : []),
                    ...(node.coordinatorName ? [node.coordinatorName] : []),
                  ]}
                />
              );
            })}
          </CardList>
        ) : (
          <EmptyState title={say('Er zijn nog geen vragen van de media')} />
        )}
        {pageInfo.hasNextPage ? (
          <Pagination
            label={say('Bladeren')}
            next={{
              href: href(`${path}?${new URLSearchParams({ na: pageInfo.endCursor ?? '' }).toString()}`),
              label: say('Eerdere vragen'),
            }}
          />
        ) : null}
      </Stack>
    </Page>
  );
}
