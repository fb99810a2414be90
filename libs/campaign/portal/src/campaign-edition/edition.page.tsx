import { dutchDay, writePeriod } from '@verbonden/shared/kernel';
import {
  Badge,
  DateBlock,
  DescriptionList,
  EmptyState,
  LinkButton,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  TypedText,
} from '@verbonden/shared/ui';
import {
  dateLeaf,
  definePage,
  type PageArgs,
  type PageCard,
  PageRefusal,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { EditionActivities } from './edition-activities';
import { EditionActivitiesDocument, type EditionActivitiesQuery } from './edition-activities.generated';
import {
  CurrentEditionPageDocument,
  EditionPageDocument,
  type EditionInArchiveFragment,
  type ShownEditionFragment,
} from './edition.page.generated';
import { countdown } from './edition-words';
import { MoreOfEdition } from './more-of-edition';

interface ShownEdition {
  readonly edition: ShownEditionFragment;
  readonly activities: EditionActivitiesQuery['campaignActivities'];
}

interface EditionData {
  /** Null when there never was one. */
  readonly shown: ShownEdition | null;
  readonly archive: readonly EditionInArchiveFragment[];
  readonly done: string | null;
}

/** The Week of now: the one that is on, or the next. */
export const currentEditionPage = definePage<EditionData>({
  path: '/week',
  async load(args) {
    const { currentCampaignEdition, campaignEditions } = await args.query(CurrentEditionPageDocument, {});
    return dataOf(args, currentCampaignEdition, campaignEditions.edges);
  },
  title: titleOf,
  head: headOf,
  card: cardOf,
  view: EditionView,
});

/** One edition, also an old one. */
export const editionPage = definePage<EditionData>({
  path: '/week/:slug',
  async load(args) {
    const { campaignEdition, campaignEditions } = await args.query(EditionPageDocument, {
      slug: args.params['slug'] ?? '',
    });
    if (!campaignEdition) throw new PageRefusal(404);
    return dataOf(args, campaignEdition, campaignEditions.edges);
  },
  title: titleOf,
  head: headOf,
  card: cardOf,
  view: EditionView,
});

async function dataOf(
  { query, url }: PageArgs,
  edition: ShownEditionFragment | null,
  edges: readonly { readonly node: EditionInArchiveFragment }[],
): Promise<EditionData> {
  const done = url.searchParams.get('gedaan');
  const archive = edges.map(({ node }) => node).filter(({ id }) => id !== edition?.id);
  if (!edition) return { shown: null, archive, done };
  const { campaignActivities } = await query(EditionActivitiesDocument, { edition: edition.slug });
  return { shown: { edition, activities: campaignActivities }, archive, done };
}

function titleOf({ shown }: EditionData, say: Say): string {
  return shown?.edition.name ?? say('De Week');
}

function headOf({ shown }: EditionData) {
  if (!shown) return {};
  const { slug, name, intro, slogan } = shown.edition;
  return {
    ...(intro || slogan ? { description: (intro ?? slogan ?? '').slice(0, 160) } : {}),
    alternates: [
      { type: 'application/atom+xml', href: `/feeds/week/${slug}.atom`, title: name },
      { type: 'text/calendar', href: `/calendar/week/${slug}.ics`, title: name },
    ],
  };
}

/** The slogan is what one sees first, when there is one. */
function cardOf({ shown }: EditionData, { context }: PageArgs): PageCard | null {
  if (!shown) return null;
  const { name, slogan, beginsOn, endsOn } = shown.edition;
  return {
    ...(slogan ? { kind: name, title: slogan } : { kind: '' }),
    facts: [writePeriod(beginsOn, endsOn, context.locale)],
    look: 'NIGHT',
  };
}

function EditionView({ data: { shown, archive, done } }: ViewProps<EditionData>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  if (!shown) {
    return (
      <Page>
        <EmptyState title={say('Er is nog geen editie van de Week')} />
      </Page>
    );
  }
  const { edition, activities } = shown;
  const { slug, name, theme, slogan, intro, beginsOn, endsOn, datesBecause, hashtags, partners, links } =
    edition;
  const today = dutchDay(new Date(now));
  const isOver = today > endsOn;
  return (
    <Page>
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={name}
            {...(slogan ? { lead: slogan } : {})}
            badge={<Badge tone="brand">{countdown(say, edition, today)}</Badge>}
            media={
              <DateBlock
                {...dateLeaf(new Date(`${beginsOn}T12:00:00Z`), locale, now)}
                look={isOver ? 'past' : 'coming'}
                size="large"
              />
            }
            meta={[
              writePeriod(beginsOn, endsOn, locale),
              ...(theme ? [say('Thema: {theme}', { theme })] : []),
            ]}
            actions={
              edition.viewerCanChange ? (
                <>
                  <LinkButton href={href(`/week/${slug}/bewerk`)}>{say('Verander deze editie')}</LinkButton>
                  <LinkButton href={href('/week/nieuw')} variant="quiet">
                    {say('Nieuwe editie')}
                  </LinkButton>
                </>
              ) : null
            }
          />
          {done === 'bewaard' ? (
            <Notice kind="success" live="status" title={say('De editie is bewaard.')} />
          ) : null}
          {intro ? <TypedText text={intro} /> : null}
        </Stack>
        <EditionActivities edition={slug} activities={activities} isOver={isOver} />
        <LinkRows
          links={[
            {
              href: href(`/week/${slug}/materiaal`),
              label: say('Materiaal voor de Week'),
              note: say('Posters, plaatjes en teksten, ook met jullie eigen logo.'),
            },
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
        <DescriptionList
          facts={[
            { term: say('Waarom op deze dagen'), details: datesBecause },
            { term: say('Hashtags'), details: hashtags.join(' ') },
            { term: say('Gemaakt door'), details: partners },
          ]}
        />
        <MoreOfEdition slug={edition.slug} hasWorkingGroup={edition.viewerSeesWorkingGroup} />
        <Archive archive={archive} />
      </Stack>
    </Page>
  );
}

/** The other editions; they stay readable. */
function Archive({ archive }: Pick<EditionData, 'archive'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (archive.length === 0) return null;
  return (
    <Section id="edities" title={say('Andere edities')}>
      <LinkRows
        links={archive.map(({ slug, name, slogan, beginsOn, endsOn }) => ({
          href: href(`/week/${slug}`),
          label: name,
          note: [writePeriod(beginsOn, endsOn, locale), slogan].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  );
}
