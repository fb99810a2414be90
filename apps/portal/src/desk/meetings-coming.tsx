import { writeDay, writeShortDate } from '@verbonden/shared/kernel';
import { GrowthChart, StatusLabel, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';
import { SeatsNearlyGone } from './seats-nearly-gone';

type Upcoming = DeskPageQuery['upcoming']['edges'][number]['node'];

/** Meetings of which the seats are nearly gone, or for which somebody waits. */
export function ScarceMeetings({ scarce }: { scarce: readonly Upcoming[] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (scarce.length === 0) return null;
  return (
    <WorkQueue id="bijna-vol" title={say('Bijna vol, of er wacht iemand')}>
      <WorkList>
        {scarce.map((meeting) => (
          <WorkItem
            key={meeting.id}
            href={href(`/bijeenkomsten/${meeting.slug}/deelnemers`)}
            title={meeting.title}
            meta={[writeShortDate(new Date(meeting.startsAt), locale)]}
          >
            <SeatsNearlyGone meeting={meeting} />
          </WorkItem>
        ))}
      </WorkList>
    </WorkQueue>
  );
}

/** Meetings that nobody sees yet. */
export function DraftMeetings({ drafts }: Pick<DeskPageQuery, 'drafts'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (drafts.totalCount === 0) return null;
  return (
    <WorkQueue id="concepten" title={say('Bijeenkomsten die nog niet gepubliceerd zijn')}>
      <WorkList>
        {drafts.edges.map(({ node }) => (
          <WorkItem
            key={node.id}
            href={href(`/bijeenkomsten/${node.slug}`)}
            title={node.title}
            badge={<StatusLabel status="draft">{say('Concept')}</StatusLabel>}
            meta={[writeShortDate(new Date(node.startsAt), locale)]}
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}

/** The next meetings of which a growing list can be drawn; more than two would only be a wall of lines. */
export function growing(upcoming: DeskPageQuery['upcoming']): Upcoming[] {
  return upcoming.edges
    .map(({ node }) => node)
    .filter(({ signUps }) => (signUps?.length ?? 0) > 1)
    .slice(0, 2);
}

const day = 24 * 3_600_000;

/** How the list of a meeting fills up, towards the seats there are. */
export function ListGrowing({ meeting: { slug, title, signUps, seats } }: { meeting: Upcoming }) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const today = new Date(now).toISOString().slice(0, 10);
  const days = signUps ?? [];
  const { count } = days.at(-1)!;
  // A line that stops at the last arrival looks as if that was today.
  const points = days.at(-1)!.day < today ? [...days, { day: today, count }] : days;
  const modes = [seats.onsite, seats.online].filter((mode) => mode !== null);
  const capacity = modes.every((mode) => mode.seats !== null)
    ? modes.reduce((sum, mode) => sum + mode.seats!, 0)
    : null;
  return (
    <WorkQueue
      id={`lijst-${slug}`}
      title={title}
      link={{ href: href(`/bijeenkomsten/${slug}/deelnemers`), label: say('Bekijk de deelnemers') }}
    >
      <GrowthChart
        title={say('Hoe de lijst groeit')}
        sentence={
          capacity === null
            ? say('{count, plural, one {# mens staat} other {# mensen staan}} op de lijst.', { count })
            : say(
                '{count, plural, one {# mens staat} other {# mensen staan}} op de lijst, er {capacity, plural, one {is # plek} other {zijn # plekken}}.',
                { count, capacity },
              )
        }
        points={points.map((point) => ({
          at: Date.parse(point.day) / day,
          when: writeDay(point.day, locale),
          value: point.count,
        }))}
        ceiling={
          capacity !== null && count > capacity / 4
            ? { value: capacity, label: say('{capacity} plekken', { capacity }) }
            : undefined
        }
        table={{ open: say('Bekijk als tabel'), when: say('Dag'), value: say('Op de lijst') }}
      />
    </WorkQueue>
  );
}
