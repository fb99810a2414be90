import { dutchFromMoment, writePeriod } from '@verbonden/shared/kernel';
import {
  DescriptionList,
  EmptyState,
  LinkRows,
  Page,
  PageHeader,
  PlainText,
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
import {
  CurrentEditionPageDocument,
  EditionPageDocument,
  type EditionInArchiveFragment,
  type ShownEditionFragment,
} from './edition.page.generated';
import { countdown } from './edition-words';

interface EditionData {
  readonly edition: ShownEditionFragment | null;
  readonly archive: readonly EditionInArchiveFragment[];
}

/** The Week of now: the one that is on, or the next. */
export const currentEditionPage = definePage<EditionData>({
  path: '/week',
  async load({ query }) {
    const { currentCampaignEdition, campaignEditions } = await query(CurrentEditionPageDocument, {});
    return { edition: currentCampaignEdition, archive: campaignEditions.edges.map(({ node }) => node) };
  },
  title: ({ edition }, say) => edition?.name ?? say('De Week'),
  view: EditionView,
});

/** One edition, also an old one. */
export const editionPage = definePage<EditionData>({
  path: '/week/:slug',
  async load({ params, query }) {
    const { campaignEdition, campaignEditions } = await query(EditionPageDocument, {
      slug: params['slug'] ?? '',
    });
    if (!campaignEdition) throw new PageRefusal(404);
    return { edition: campaignEdition, archive: campaignEditions.edges.map(({ node }) => node) };
  },
  title: ({ edition }) => edition?.name ?? '',
  view: EditionView,
});

function EditionView({ data: { edition, archive } }: ViewProps<EditionData>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  if (!edition) return <EmptyState title={say('Er is nog geen editie van de Week')} />;
  const { name, theme, slogan, intro, beginsOn, endsOn, datesBecause, hashtags, partners, links } = edition;
  const today = dutchFromMoment(new Date(now)).slice(0, 10);
  const others = archive.filter(({ id }) => id !== edition.id);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={name}
          {...(slogan ? { lead: slogan } : {})}
          meta={[writePeriod(beginsOn, endsOn, locale), countdown(say, edition, today)]}
        />
        {intro ? <PlainText text={intro} /> : null}
        <DescriptionList
          facts={[
            { term: say('Thema'), details: theme },
            { term: say('Waarom op deze dagen'), details: datesBecause },
            { term: say('Hashtags'), details: hashtags.join(' ') },
            { term: say('Gemaakt door'), details: partners.join(', ') },
          ]}
        />
        {links.length > 0 ? (
          <Section id="links" title={say('Webinars en meer')}>
            <LinkRows
              links={links.map(({ title, href: to }) => ({
                href: to.startsWith('/') ? href(to) : to,
                label: title,
              }))}
            />
          </Section>
        ) : null}
        {others.length > 0 ? (
          <Section id="edities" title={say('Andere edities')}>
            <LinkRows
              links={others.map((each) => ({
                href: href(`/week/${each.slug}`),
                label: each.name,
                note: [writePeriod(each.beginsOn, each.endsOn, locale), each.slogan]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}
