import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Card,
  CardList,
  DescriptionList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Section,
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
import { PressListPageDocument, type PressListPageQuery } from './press-list.page.generated';
import { PressStanding } from './press-standing';

interface PressData {
  readonly edition: NonNullable<PressListPageQuery['campaignEdition']>;
  readonly releases: PressListPageQuery['pressReleases'];
  readonly share: PressListPageQuery['network']['share'];
}

/** What the press can use of one edition. */
export const pressListPage = definePage<PressData>({
  path: '/week/:slug/pers',
  async load({ params, query }) {
    const { campaignEdition, pressReleases, network } = await query(PressListPageDocument, {
      edition: params['slug'] ?? '',
    });
    if (!campaignEdition) throw new PageRefusal(404);
    return { edition: campaignEdition, releases: pressReleases, share: network.share };
  },
  title: ({ edition }, say) => say('Pers: {edition}', { edition: edition.name }),
  view: PressListView,
});

function PressListView({ data: { edition, releases, share } }: ViewProps<PressData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const when = (moment: string) =>
    say('Embargo tot {day}, {time}', {
      day: writeDate(new Date(moment), locale),
      time: writeTime(new Date(moment), locale),
    });
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Pers')}
          lead={say(
            'Persberichten om plaatselijk te maken: vul je gemeente in, kijk het na en stuur het rond.',
          )}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href(`/week/${edition.slug}`), label: edition.name }]}
            />
          }
          {...(edition.viewerCanChange
            ? {
                actions: (
                  <LinkButton href={href(`/week/pers/nieuw?week=${edition.slug}`)} variant="primary">
                    {say('Schrijf een persbericht')}
                  </LinkButton>
                ),
              }
            : {})}
        />
        {releases.edges.length === 0 ? (
          <EmptyState
            title={say('Er is nog geen persbericht')}
            action={<LinkButton href={href(`/week/${edition.slug}`)}>{say('Terug naar de Week')}</LinkButton>}
          >
            {say('Het komt hier zodra het gebruikt mag worden.')}
          </EmptyState>
        ) : (
          <CardList>
            {releases.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/week/pers/${node.slug}`)}
                title={node.title}
                headingLevel={2}
                lang="nl"
                badge={<PressStanding release={node} />}
                meta={[
                  ...(node.number > 0 ? [say('Versie {number}', { number: node.number })] : []),
                  ...(node.isUnderEmbargo && node.embargoUntil ? [when(node.embargoUntil)] : []),
                ]}
              />
            ))}
          </CardList>
        )}
        {share ? (
          <Section id="cijfer" title={say('Het cijfer')}>
            <DescriptionList
              facts={[
                { term: say('Wat we zeggen'), details: share.text },
                { term: say('Bron'), details: `${share.source} (${share.year})` },
                {
                  term: say('Voor jouw gemeente'),
                  details: <a href={href('/schatting')}>{say('Maak een schatting, met marge')}</a>,
                },
              ]}
            />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}
