import { isSignedIn } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  ChipList,
  Columns,
  LinkButton,
  Page,
  PageHeader,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  activitiesAddress,
  type ActivitiesChoice,
  filterOf,
  readActivitiesChoice,
} from './activities-address';
import { ActivityCalendar } from './activity-calendar';
import { ActivityFilters } from './activity-filters';
import {
  CampaignActivityListPageDocument,
  type CampaignActivityListPageQuery,
  MunicipalitiesForMapDocument,
  type MunicipalitiesForMapQuery,
} from './activity-list.page.generated';
import { ActivityMap } from './activity-map';
import { ActivityPlainList } from './activity-plain-list';
import { FollowList } from './follow-list';

const onAPage = 24;
/** A calendar shows all days at once. */
const inCalendar = 100;

export interface ActivityListData {
  readonly edition: NonNullable<CampaignActivityListPageQuery['campaignEdition']>;
  readonly activities: CampaignActivityListPageQuery['campaignActivities'];
  readonly places: CampaignActivityListPageQuery['campaignActivityPlaces'];
  /** Only for the map. */
  readonly everywhere: MunicipalitiesForMapQuery['municipalities'];
  readonly choice: ActivitiesChoice;
  readonly publicUrl: string;
}

/** What happens in an edition: as a list, as a calendar and on a map, near somebody or everywhere. */
export const activityListPage = definePage<ActivityListData>({
  path: '/week/:edition/activiteiten',
  async load({ params, url, query, context }) {
    const choice = readActivitiesChoice(url.searchParams);
    const { campaignEdition, campaignActivities, campaignActivityPlaces } = await query(
      CampaignActivityListPageDocument,
      {
        edition: params['edition'] ?? '',
        filter: filterOf(choice),
        first: choice.view === 'kalender' ? inCalendar : onAPage,
        after: url.searchParams.get('na'),
      },
    );
    if (!campaignEdition) throw new PageRefusal(404);
    const isMap = choice.view === 'kaart';
    return {
      edition: campaignEdition,
      activities: campaignActivities,
      places: campaignActivityPlaces,
      everywhere: isMap ? (await query(MunicipalitiesForMapDocument, {})).municipalities : [],
      choice,
      publicUrl: context.publicUrl,
    };
  },
  title: ({ edition }, say) => say('Activiteiten: {edition}', { edition: edition.name }),
  head: ({ edition }, { say }) => ({
    description: say('Wat er te doen is voor en over jonge mantelzorgers, ook bij jou in de buurt.'),
    alternates: [
      { type: 'application/atom+xml', href: `/feeds/week/${edition.slug}.atom`, title: edition.name },
      { type: 'text/calendar', href: `/calendar/week/${edition.slug}.ics`, title: edition.name },
    ],
  }),
  view: ActivityListView,
});

function ActivityListView({ data }: ViewProps<ActivityListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { edition, activities, choice } = data;
  const Shown = { lijst: ActivityPlainList, kalender: ActivityCalendar, kaart: ActivityMap }[choice.view];
  const words = { lijst: say('Lijst'), kalender: say('Kalender'), kaart: say('Kaart') };
  return (
    <Page>
      <PageHeader
        title={say('Activiteiten')}
        lead={edition.name}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href(`/week/${edition.slug}`), label: edition.name }]}
          />
        }
        actions={
          <>
            <LinkButton href={href(`/week/${edition.slug}/activiteiten/nieuw`)}>
              {say('Zet jullie activiteit erbij')}
            </LinkButton>
            {isSignedIn(viewer) ? (
              <LinkButton href={href('/week/activiteiten/mijn')} variant="quiet">
                {say('Onze activiteiten')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <SectionNav
        label={say('Hoe wil je het zien?')}
        items={(['lijst', 'kalender', 'kaart'] as const).map((each) => ({
          href: href(activitiesAddress(edition.slug, { ...choice, view: each })),
          label: words[each],
          current: choice.view === each,
        }))}
      />
      <Columns asideFirst aside={<ActivityFilters data={data} />}>
        <Stack gap="large">
          <Stack>
            <p role="status">
              {say('{count, plural, =0 {Niets gevonden} one {# activiteit} other {# activiteiten}}', {
                count: activities.totalCount,
              })}
            </p>
            <ChipList
              label={say('Gekozen filters')}
              removeText={say('Haal weg:')}
              filters={chips(data, say).map((chip) => ({ ...chip, href: href(chip.href) }))}
              clear={{
                href: href(activitiesAddress(edition.slug, { view: choice.view })),
                label: say('Alles weg'),
              }}
            />
          </Stack>
          <Shown data={data} />
          <FollowList data={data} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** The filters that are on, each with the address without it. */
function chips({ edition, choice, places }: ActivityListData, say: Say): { href: string; label: string }[] {
  const without = (key: keyof ActivitiesChoice) =>
    activitiesAddress(edition.slug, { ...choice, [key]: key === 'free' ? false : '' });
  const town = places.find(({ municipality }) => municipality.slug === choice.municipality)?.municipality
    .name;
  const audience = {
    jongeren: say('Voor jonge mantelzorgers'),
    professionals: say('Voor professionals'),
    iedereen: say('Voor iedereen'),
    '': '',
  }[choice.audience];
  return [
    ...(choice.near ? [{ href: without('near'), label: say('Bij {place}', { place: choice.near }) }] : []),
    ...(choice.province ? [{ href: without('province'), label: choice.province }] : []),
    ...(choice.municipality ? [{ href: without('municipality'), label: town ?? choice.municipality }] : []),
    ...(audience ? [{ href: without('audience'), label: audience }] : []),
    ...(choice.form
      ? [{ href: without('form'), label: choice.form === 'online' ? say('Online') : say('Op een plek') }]
      : []),
    ...(choice.free ? [{ href: without('free'), label: say('Gratis') }] : []),
    ...(choice.day
      ? [{ href: without('day'), label: choice.day.split('-').reverse().map(Number).join('-') }]
      : []),
  ];
}
