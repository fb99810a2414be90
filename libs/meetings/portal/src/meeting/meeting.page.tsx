import { HistoryLink } from '@verbonden/people/portal';
import {
  Badge,
  Columns,
  DateBlock,
  Notice,
  Page,
  PageHeader,
  Prose,
  Section,
  Stack,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  dateLeaf,
  definePage,
  FormProblems,
  type PageArgs,
  untilAfter,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { ExpertSlots } from '../expert-care/expert-slots';
import { ExpertToday } from '../expert-care/expert-today';
import { Materials } from '../material/materials';
import { MeetingPath } from '../meeting-path';
import { howManyCame, kindName, placeIs, whenIs } from '../meeting-words';
import { PollRuns } from '../date-poll/poll-runs';
import { OpenSignals } from '../signal/open-signals';
import { RaisedHere } from '../signal/raised-here';
import { QuestionSection } from '../question/question-section';
import { RecapExcerpt } from '../recap/recap-excerpt';
import { ShareSection } from '../share/share-section';
import { act } from './act';
import { CoordinatorPanel } from './coordinator-panel';
import { HostEntry } from '../day/host-entry';
import { Done } from './done';
import { eventData } from './event-data';
import { MeetingPageDocument, type MeetingPageQuery } from './meeting.page.generated';
import { Place } from './place';
import { Programme } from './programme';
import { PublishCheck } from './publish-check';
import { YourSeat } from './your-seat';

export type ShownMeeting = MeetingPageQuery['meeting'];

interface MeetingData extends MeetingPageQuery {
  /** What was just done, out of the address. */
  readonly done: string | null;
  readonly publicUrl: string;
  /** Of the practice that the reader may make here; made once, so that pressing twice makes one. */
  readonly practiceId: string;
  /** Of the question that the reader may ask here. */
  readonly questionId: string;
}

/** One meeting, for a visitor, a participant and a coordinator alike. */
export const meetingPage = definePage<MeetingData>({
  path: '/bijeenkomsten/:slug',
  load: async (args) => ({
    ...(await loadPage(args)),
    done: args.url.searchParams.get('gedaan'),
    publicUrl: args.context.publicUrl,
    practiceId: v7(),
    questionId: v7(),
  }),
  submit: act,
  title: ({ meeting: { title, status } }, say) =>
    status === 'CANCELLED' ? say('Gaat niet door: {title}', { title }) : title,
  head: ({ meeting, network }, { context }) => {
    if (meeting.status === 'DRAFT' || meeting.status === 'DATE_POLL') return { noIndex: true };
    return {
      description: `${whenIs(meeting, context.locale)}. ${meeting.lead}`,
      jsonLd: eventData(meeting, {
        publicUrl: context.publicUrl,
        organizer: network.name,
        locale: context.locale,
      }),
      alternates: [{ type: 'text/calendar', href: `/calendar/${meeting.slug}.ics`, title: meeting.title }],
    };
  },
  // Who looks after it sees more than a device should hold; what a speaker should be spared, even more so.
  keptOnDevice({ meeting }, { context: { now } }) {
    const isOut = meeting.status !== 'DRAFT' && meeting.status !== 'DATE_POLL';
    const isOpen = !meeting.viewerCanEdit && meeting.agenda.every(({ expertCare }) => !expertCare);
    const until = untilAfter(new Date(meeting.endsAt), now);
    return isOut && isOpen && until ? { until, when: 'OPENED' } : null;
  },
  seenAs: ({ meeting }, say) => kindName(meeting.kind, say),
  card: ({ meeting }, { say, context }) => ({
    kind: kindName(meeting.kind, say),
    facts: [whenIs(meeting, context.locale), placeIs(meeting, say)],
    look: 'NIGHT',
  }),
  view: MeetingView,
});

/** The meeting at this address as this reader may see it. */
export async function loadMeeting(args: PageArgs): Promise<ShownMeeting> {
  return (await loadPage(args)).meeting;
}

function loadPage({ params, query }: PageArgs): Promise<MeetingPageQuery> {
  return query(MeetingPageDocument, { slug: params['slug'] ?? '' });
}

function MeetingView({ data, form }: ViewProps<MeetingData>) {
  const { meeting, done, practiceId, questionId, publicUrl } = data;
  const say = useSay();
  return (
    <Page>
      <Stack gap="large">
        <MeetingHeader meeting={meeting} />
        {meeting.viewerCanEdit ? <CoordinatorNav meeting={meeting} current="meeting" /> : null}
        {meeting.viewerCanHost && !meeting.viewerCanEdit ? <HostEntry slug={meeting.slug} /> : null}
        <FormProblems form={form} />
        <Done meeting={meeting} done={form ? null : done} />
        {meeting.status === 'CANCELLED' ? (
          <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')}>
            {meeting.cancelledReason}
          </Notice>
        ) : null}
      </Stack>
      <Columns asideFirst aside={<YourSeat meeting={meeting} practiceId={practiceId} />}>
        <Stack gap="section">
          {meeting.viewerCanEdit ? <CoordinatorPanel meeting={meeting} /> : null}
          {meeting.viewerCanEdit && meeting.status === 'PUBLISHED' && meeting.registrationState !== 'PAST' ? (
            <ShareSection meeting={meeting} publicUrl={publicUrl} />
          ) : null}
          {meeting.viewerCanEdit && meeting.status === 'DRAFT' ? <PublishCheck meeting={meeting} /> : null}
          {meeting.status === 'DATE_POLL' ? <PollRuns meeting={meeting} /> : null}
          {meeting.viewerCanEdit ? (
            <ExpertSlots meeting={meeting} />
          ) : (
            <ExpertToday agenda={meeting.agenda} />
          )}
          <RecapExcerpt slug={meeting.slug} recap={meeting.recap} />
          <Outcomes outcomes={meeting.outcomes} />
          <Programme agenda={meeting.agenda} />
          <QuestionSection meeting={meeting} newId={questionId} />
          <OpenSignals meeting={meeting} />
          <Materials meeting={meeting} />
          <Place meeting={meeting} />
          <RaisedHere meeting={meeting} />
          <HistoryLink id={meeting.id} />
        </Stack>
      </Columns>
    </Page>
  );
}

function MeetingHeader({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const { status, registrationState: state } = meeting;
  const look = status === 'CANCELLED' ? 'cancelled' : state === 'PAST' ? 'past' : 'coming';
  return (
    <PageHeader
      title={meeting.title}
      lead={meeting.lead}
      badge={
        <>
          <Badge tone="brand">{kindName(meeting.kind, say)}</Badge>
          {status === 'DRAFT' ? <StatusLabel status="draft">{say('Concept')}</StatusLabel> : null}
          {status === 'DATE_POLL' ? <StatusLabel status="draft">{say('Datum nog open')}</StatusLabel> : null}
          {look === 'cancelled' ? (
            <StatusLabel status="cancelled">{say('Gaat niet door')}</StatusLabel>
          ) : null}
          {look === 'past' ? <StatusLabel status="past">{say('Geweest')}</StatusLabel> : null}
        </>
      }
      breadcrumb={<MeetingPath />}
      media={<DateBlock {...dateLeaf(new Date(meeting.startsAt), locale, now)} size="large" look={look} />}
      meta={[
        <strong key="wanneer">{whenIs(meeting, locale)}</strong>,
        ...dutchTime(locale, say),
        ...[howManyCame(meeting, say)].filter((each) => each !== null),
        ...(meeting.series ? [<SeasonLink key="reeks" series={meeting.series} />] : []),
      ]}
    />
  );
}

function SeasonLink({ series: { slug, title } }: { series: NonNullable<ShownMeeting['series']> }) {
  const say = useSay();
  const href = useHref();
  return <a href={href(`/bijeenkomsten/reeks/${slug}`)}>{say('Alle data van {title}', { title })}</a>;
}

/** Who reads English may be elsewhere. */
function dutchTime(locale: string, say: ReturnType<typeof useSay>): string[] {
  return locale === 'en' ? [say('Nederlandse tijd')] : [];
}

function Outcomes({ outcomes }: { outcomes: readonly string[] }) {
  const say = useSay();
  if (outcomes.length === 0) return null;
  return (
    <Section id="opbrengst" title={say('Wat het opleverde')}>
      <Prose>
        <ul>
          {outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}
