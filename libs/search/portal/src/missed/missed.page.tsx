import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Pagination,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  MissedPageDocument,
  type MissedPageQuery,
  SettleMissedSearchDocument,
} from './missed.page.generated';
import { MissedTable } from './missed-table';
import { UnfollowedTable } from './unfollowed-table';

interface MissedData {
  readonly page: MissedPageQuery['missedSearches'];
  readonly unfollowed: MissedPageQuery['unfollowedSearches'];
  /** Words that were just taken from the list. */
  readonly settled: string;
}

/** What people look for in vain: what is missing. The words alone, nobody's name. */
export const missedPage = definePage<MissedData>({
  path: '/zoeken/niet-gevonden',
  async load({ url, query, context }) {
    if (context.viewer.personId !== null && !looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const { missedSearches, unfollowedSearches } = await query(MissedPageDocument, {
      after: url.searchParams.get('na'),
    });
    return {
      page: missedSearches,
      unfollowed: unfollowedSearches,
      settled: url.searchParams.get('opgelost')?.slice(0, 300) ?? '',
    };
  },
  async submit({ form, mutate, goTo }) {
    const words = form.line('words');
    const settled = form.line('stap') !== 'terug';
    const { state } = await mutate(SettleMissedSearchDocument, { input: { words, settled } });
    return state ?? goTo(`/zoeken/niet-gevonden${settled ? `?opgelost=${encodeURIComponent(words)}` : ''}`);
  },
  title: (_, say) => say('Gezocht en niet gevonden'),
  head: () => ({ noIndex: true }),
  view: MissedView,
});

function MissedView({ data: { page, unfollowed, settled }, form }: ViewProps<MissedData>) {
  const say = useSay();
  const href = useHref();
  const next = `/zoeken/niet-gevonden?na=${encodeURIComponent(page.pageInfo.endCursor ?? '')}`;
  return (
    <Page>
      <PageHeader
        title={say('Gezocht en niet gevonden')}
        lead={say(
          'Waar mensen de laatste 90 dagen vergeefs naar zochten. We bewaren alleen de woorden, nooit wie ze intikte.',
        )}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/bureau'), label: say('Bureau') }]} />
        }
        actions={<LinkButton href={href('/zoeken/woorden')}>{say('Woorden van het veld')}</LinkButton>}
      />
      <FormProblems form={form} />
      <Stack>
        {settled ? (
          <Notice
            kind="success"
            title={say('‘{words}’ is van de lijst.', { words: settled })}
            action={
              <form method="post" action={href('/zoeken/niet-gevonden')}>
                <input type="hidden" name="words" value={settled} />
                <Button type="submit" name="stap" value="terug" size="small">
                  {say('Terughalen')}
                </Button>
              </form>
            }
          >
            <p>{say('Zoekt iemand er weer vergeefs naar, dan komt het vanzelf terug.')}</p>
          </Notice>
        ) : null}
        <MissedTable searches={page.edges.map(({ node }) => node)} />
        <Pagination
          label={say('Bladeren door wat niet gevonden werd')}
          {...(page.pageInfo.hasNextPage ? { next: { href: href(next), label: say('Verder') } } : {})}
        />
        <Section
          id="niets-geopend"
          title={say('Gevonden, maar niets geopend')}
          lead={say(
            'Er stond wel iets, en toch klikte niemand. Misschien past het niet, of zegt de titel te weinig.',
          )}
        >
          <UnfollowedTable searches={unfollowed} />
        </Section>
      </Stack>
    </Page>
  );
}
