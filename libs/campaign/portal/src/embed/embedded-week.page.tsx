import { EmbedList } from '@verbonden/shared/ui';
import {
  coloursIn,
  definePage,
  localHref,
  PageRefusal,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  activitiesAddress,
  type ActivitiesChoice,
  filterOf,
  readActivitiesChoice,
} from '../activity/activities-address';
import { placeWord, whenLines } from '../activity/activity-words';
import {
  EditionToEmbedDocument,
  EmbeddedWeekDocument,
  type EmbeddedWeekQuery,
} from './embedded-week.page.generated';

const most = 20;

interface EmbeddedData extends EmbeddedWeekQuery {
  readonly choice: ActivitiesChoice;
  readonly publicUrl: string;
}

/** The activities of an edition, or of one municipality in it, in a frame on somebody else's site. It sets no cookie. */
export const embeddedWeekPage = definePage<EmbeddedData>({
  path: '/insluiten/week',
  frame: 'bare',
  opens: ['FRAMED_ANYWHERE'],
  theme: (url) => coloursIn(url.searchParams),
  async load({ url, query, context }) {
    const choice = readActivitiesChoice(url.searchParams);
    // Without one it is the Week that is on, or the next: lines that were pasted once stay good.
    const named = url.searchParams.get('editie');
    const edition = named ?? (await query(EditionToEmbedDocument, {})).currentCampaignEdition?.slug ?? '';
    const answer = await query(EmbeddedWeekDocument, {
      edition,
      filter: filterOf(choice),
      first: most,
    });
    if (!answer.campaignEdition) throw new PageRefusal(404);
    return { ...answer, choice, publicUrl: context.publicUrl };
  },
  title: ({ campaignEdition }) => campaignEdition?.name ?? '',
  head: () => ({ noIndex: true }),
  view: EmbeddedView,
});

function EmbeddedView({
  data: { campaignEdition, campaignActivities, choice, publicUrl },
}: ViewProps<EmbeddedData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { slug: edition, name } = campaignEdition!;
  const href = (path: string) => publicUrl + localHref(locale, path);
  return (
    <EmbedList
      title={name}
      items={campaignActivities.edges.map(({ node }) => ({
        href: href(`/week/activiteit/${node.slug}`),
        title:
          node.status === 'CANCELLED' ? say('Gaat niet door: {title}', { title: node.title }) : node.title,
        meta: whenLines(node, locale)[0] ?? '',
        summary: [placeWord(node, say), node.organisation.name].filter(Boolean).join(' · '),
      }))}
      empty={say('Hier is nog niets gemeld')}
      more={{ href: href(activitiesAddress(edition, choice)), label: say('Bekijk alle activiteiten') }}
    />
  );
}
