import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  CardList,
  EmptyState,
  Page,
  PageHeader,
  Pagination,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { ApplicationCard } from './application-card';
import {
  ApplicationListPageDocument,
  type ApplicationListPageQuery,
} from './application-list.page.generated';

interface ListData extends ApplicationListPageQuery {
  readonly open: boolean;
}

/** Who asks to join: what waits, the longest first, and what was decided. */
export const applicationListPage = definePage<ListData>({
  path: '/bureau/aanvragen',
  async load({ url, query, context }) {
    if (context.viewer.personId !== null && !looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const open = url.searchParams.get('toon') !== 'besloten';
    return {
      ...(await query(ApplicationListPageDocument, { open, after: url.searchParams.get('na') })),
      open,
    };
  },
  title: (_, say) => say('Aanvragen om mee te doen'),
  head: () => ({ noIndex: true }),
  view: ListView,
});

function ListView({ data: { open, membershipApplications } }: ViewProps<ListData>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo } = membershipApplications;
  const here = open ? '/bureau/aanvragen' : '/bureau/aanvragen?toon=besloten';
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Aanvragen om mee te doen')}
          lead={say('We beloven binnen vijf werkdagen antwoord. Een vraag stellen telt ook.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/bureau'), label: say('Bureau') }]}
            />
          }
        />
        <SectionNav
          label={say('Welke aanvragen')}
          items={[
            { href: href('/bureau/aanvragen'), label: say('Open'), ...(open ? { current: true } : {}) },
            {
              href: href('/bureau/aanvragen?toon=besloten'),
              label: say('Besloten'),
              ...(open ? {} : { current: true }),
            },
          ]}
        />
        {edges.length > 0 ? (
          <CardList columns="one">
            {edges.map(({ node }) => (
              <ApplicationCard key={node.id} application={node} />
            ))}
          </CardList>
        ) : (
          <EmptyState title={open ? say('Er wacht geen aanvraag') : say('Er is nog niets besloten')}>
            {say('Vraagt iemand om mee te doen, dan staat het hier zodra het adres bevestigd is.')}
          </EmptyState>
        )}
        <Pagination
          label={say('Bladeren door de aanvragen')}
          {...(pageInfo.hasNextPage
            ? {
                next: {
                  href: href(`${here}${open ? '?' : '&'}na=${encodeURIComponent(pageInfo.endCursor ?? '')}`),
                  label: say('Verder'),
                },
              }
            : {})}
        />
      </Stack>
    </Page>
  );
}
