import { hasRole } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { StoryCard } from './story-card';
import type { StoryCardFragment } from './story-card.generated';
import { StoriesOfEditionPageDocument, StoryListPageDocument } from './story-list.page.generated';

interface ListData {
  /** Of which edition; null for all of them. */
  readonly edition: { readonly slug: string; readonly name: string } | null;
  readonly stories: readonly StoryCardFragment[];
  readonly totalCount: number;
  readonly next: string | null;
  readonly isFirst: boolean;
}

const onOnePage = 24;

/** All stories that everybody reads. */
export const storyListPage = definePage<ListData>({
  path: '/week/verhalen',
  forYoungPeople: true,
  async load({ url, query }) {
    const after = url.searchParams.get('na');
    const { stories } = await query(StoryListPageDocument, { edition: null, first: onOnePage, after });
    return listed(null, stories, after);
  },
  title: (_, say) => say('Verhalen'),
  head: (_, args) => ({ alternates: [feedOf(args)] }),
  view: StoryListView,
});

/** The stories of one edition. */
export const storiesOfEditionPage = definePage<ListData>({
  path: '/week/:slug/verhalen',
  forYoungPeople: true,
  async load({ params, url, query }) {
    const after = url.searchParams.get('na');
    const { campaignEdition, stories } = await query(StoriesOfEditionPageDocument, {
      edition: params['slug'] ?? '',
      first: onOnePage,
      after,
    });
    if (!campaignEdition) throw new PageRefusal(404);
    return listed(campaignEdition, stories, after);
  },
  title: ({ edition }, say) => say('Verhalen: {edition}', { edition: edition?.name ?? '' }),
  head: (_, args) => ({ alternates: [feedOf(args)] }),
  view: StoryListView,
});

function listed(
  edition: ListData['edition'],
  stories: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: StoryCardFragment }[];
  },
  after: string | null,
): ListData {
  const { totalCount, pageInfo, edges } = stories;
  return {
    edition,
    totalCount,
    stories: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    isFirst: after === null,
  };
}

function feedOf({ say }: { say: ReturnType<typeof useSay> }) {
  return { type: 'application/atom+xml', href: '/feeds/verhalen.atom', title: say('Nieuwe verhalen') };
}

function StoryListView({ data: { edition, stories, totalCount, next, isFirst } }: ViewProps<ListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const path = edition ? `/week/${edition.slug}/verhalen` : '/week/verhalen';
  const week = edition
    ? { href: href(`/week/${edition.slug}`), label: edition.name }
    : { href: href('/week'), label: say('De Week') };
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Verhalen')}
          lead={say(
            'Jongeren vertellen hoe hun dag eruitziet. Ieder besliste zelf wat er staat, en tot wanneer.',
          )}
          breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[week]} />}
          {...(hasRole(viewer, 'EDITOR', 'COORDINATOR', 'ADMINISTRATOR')
            ? {
                actions: (
                  <LinkButton href={href('/week/verhalen/beheer')}>
                    {say('Verhalen die je beheert')}
                  </LinkButton>
                ),
              }
            : {})}
        />
        {totalCount === 0 ? (
          <EmptyState
            title={say('Er zijn nu geen verhalen')}
            action={<LinkButton href={week.href}>{say('Terug naar de Week')}</LinkButton>}
          >
            {say('Een verhaal staat hier zolang de verteller dat wil.')}
          </EmptyState>
        ) : (
          <CardList>
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} headingLevel={2} />
            ))}
          </CardList>
        )}
        {isFirst && next === null ? null : (
          <Pagination
            label={say('Meer verhalen')}
            {...(isFirst ? {} : { previous: { href: href(path), label: say('Naar het begin') } })}
            {...(next === null
              ? {}
              : {
                  next: { href: href(`${path}?na=${encodeURIComponent(next)}`), label: say('Meer verhalen') },
                })}
          />
        )}
      </Stack>
    </Page>
  );
}
