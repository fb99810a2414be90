import {
  Breadcrumb,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Stack,
  StatusLabel,
} from '@verbonden/shared/ui';
import { definePage, signInFirst, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { KeptStoriesPageDocument, type KeptStoriesPageQuery } from './kept-stories.page.generated';
import { StoryCard } from './story-card';
import { storyStanding } from './story-words';

interface KeptData {
  readonly stories: KeptStoriesPageQuery['keptStories'];
  readonly onlyWaiting: boolean;
}

/** What somebody keeps: an editor the own organisation's, a coordinator all of them. */
export const keptStoriesPage = definePage<KeptData>({
  path: '/week/verhalen/beheer',
  async load({ url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const onlyWaiting = url.searchParams.get('staat') === 'ingestuurd';
    const { keptStories } = await query(KeptStoriesPageDocument, {
      status: onlyWaiting ? 'SUBMITTED' : null,
      first: 24,
      after: url.searchParams.get('na'),
    });
    return { stories: keptStories, onlyWaiting };
  },
  title: (_, say) => say('Verhalen die je beheert'),
  head: () => ({ noIndex: true }),
  view: KeptView,
});

function KeptView({ data: { stories, onlyWaiting } }: ViewProps<KeptData>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo } = stories;
  const filter = onlyWaiting ? 'staat=ingestuurd&' : '';
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={onlyWaiting ? say('Verhalen om na te kijken') : say('Verhalen die je beheert')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/week/verhalen'), label: say('Verhalen') }]}
            />
          }
          actions={
            <LinkButton href={href('/week/verhalen/nieuw')} variant="primary">
              {say('Vertel een verhaal')}
            </LinkButton>
          }
        />
        {edges.length === 0 ? (
          <EmptyState title={onlyWaiting ? say('Er wacht niets') : say('Er is nog geen verhaal')}>
            {say('Kent je organisatie iemand die iets wil vertellen? Vraag het, en schrijf het samen op.')}
          </EmptyState>
        ) : (
          <CardList>
            {edges.map(({ node }) => {
              const { look, word } = storyStanding(node.status, say);
              return (
                <StoryCard
                  key={node.id}
                  story={node}
                  headingLevel={2}
                  badge={<StatusLabel status={look}>{word}</StatusLabel>}
                />
              );
            })}
          </CardList>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor ? (
          <Pagination
            label={say('Meer verhalen')}
            next={{
              href: href(`/week/verhalen/beheer?${filter}na=${encodeURIComponent(pageInfo.endCursor)}`),
              label: say('Meer verhalen'),
            }}
          />
        ) : null}
      </Stack>
    </Page>
  );
}
