import { writeShortDate } from '@verbonden/shared/kernel';
import { BarChart, Breadcrumb, Grid, Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import { UsagePageDocument, type UsagePageQuery } from './usage.page.generated';

type Item = NonNullable<UsagePageQuery['knowledgeItem']>;
type Week = NonNullable<Item['usage']>[number];

/** How often an item was used, week by week, for who shares it. */
export const usagePage = definePage<Item>({
  path: '/kennis/:slug/gebruik',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem } = await query(UsagePageDocument, { slug: params['slug'] ?? '' });
    if (!knowledgeItem?.usage) throw new PageRefusal(knowledgeItem ? 403 : 404);
    return knowledgeItem;
  },
  title: ({ title }, say) => say('Gebruik van {title}', { title }),
  head: () => ({ noIndex: true }),
  view: UsageView,
});

function UsageView({ data: { slug, title, usage } }: ViewProps<Item>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <PageHeader
        title={say('Zo wordt dit gebruikt')}
        lead={say(
          'We tellen per dag hoe vaak, nooit wie. Wat jij en de coördinatoren zelf bekijken, telt niet mee.',
        )}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href(`/kennis/${slug}`), label: title }]} />
        }
      />
      <Grid min="large">
        <WeekChart title={say('Hoe vaak bekeken?')} weeks={usage ?? []} of="seen" />
        <WeekChart title={say('Hoe vaak geopend bij de maker?')} weeks={usage ?? []} of="opened" />
        <WeekChart title={say('Hoe vaak gedownload?')} weeks={usage ?? []} of="downloaded" />
        <WeekChart title={say('Op hoeveel plekken erbij gekomen?')} weeks={usage ?? []} of="adopted" />
      </Grid>
    </Page>
  );
}

/** One number for each of the last weeks, as bars and as a table. */
function WeekChart({
  title,
  weeks,
  of,
}: {
  title: string;
  weeks: readonly Week[];
  of: Exclude<keyof Week, 'from' | '__typename'>;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const all = weeks.reduce((sum, week) => sum + week[of], 0);
  const most = weeks.reduce<Week | undefined>(
    (best, week) => (week[of] > (best?.[of] ?? 0) ? week : best),
    undefined,
  );
  const monday = (week: Week) => writeShortDate(new Date(`${week.from}T12:00:00Z`), locale);
  return (
    <BarChart
      title={title}
      count={say('{count, plural, one {# keer} other {# keer}} in twaalf weken', { count: all })}
      sentence={
        most
          ? say('Het vaakst in de week van {day}: {count} keer.', { day: monday(most), count: most[of] })
          : say('Nog niet.')
      }
      bars={weeks.map((week) => ({ label: monday(week), value: week[of] }))}
      table={{ open: say('Bekijk als tabel'), label: say('Week van'), value: say('Aantal') }}
    />
  );
}
