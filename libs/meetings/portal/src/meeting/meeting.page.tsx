import {
  Badge,
  Breadcrumb,
  Columns,
  DateBlock,
  Notice,
  Page,
  PageHeader,
  Prose,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  dateLeaf,
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { kindName, whenIs } from '../meeting-words';
import { act } from './act';
import { CoordinatorPanel } from './coordinator-panel';
import { Done } from './done';
import { eventData } from './event-data';
import { MeetingPageDocument, type MeetingPageQuery } from './meeting.page.generated';
import { Place } from './place';
import { Programme } from './programme';
import { YourSeat } from './your-seat';

export type ShownMeeting = MeetingPageQuery['meeting'];

interface MeetingData {
  readonly meeting: NonNullable<ShownMeeting>;
  /** What was just done, out of the address. */
  readonly done: string | null;
}

/** One meeting, for a visitor, a participant and a coordinator alike. */
export const meetingPage = definePage<MeetingData>({
  path: '/bijeenkomsten/:slug',
  async load({ params, url, query }) {
    const { meeting } = await query(MeetingPageDocument, { slug: params['slug'] ?? '' });
    if (!meeting) throw new PageRefusal(404);
    return { meeting, done: url.searchParams.get('gedaan') };
  },
  submit: act,
  title: ({ meeting }) => meeting.title,
  head: ({ meeting }, { context }) => ({
    description: `${whenIs(meeting, context.locale)}. ${meeting.lead}`,
    noIndex: meeting.status === 'DRAFT',
    jsonLd: eventData(meeting, context.publicUrl),
    ...(meeting.status === 'DRAFT'
      ? {}
      : {
          alternates: [
            { type: 'text/calendar', href: `/calendar/${meeting.slug}.ics`, title: meeting.title },
          ],
        }),
  }),
  view: MeetingView,
});

function MeetingView({ data: { meeting, done }, form }: ViewProps<MeetingData>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const cancelled = meeting.status === 'CANCELLED';
  return (
    <Page>
      <PageHeader
        title={meeting.title}
        lead={meeting.lead}
        badge={<Badge tone="brand">{kindName(meeting.kind, say)}</Badge>}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/bijeenkomsten'), label: say('Bijeenkomsten') }]}
          />
        }
        media={
          <DateBlock
            {...dateLeaf(new Date(meeting.startsAt), locale, now)}
            size="large"
            look={cancelled ? 'cancelled' : new Date(meeting.endsAt).getTime() < now ? 'past' : 'coming'}
          />
        }
        meta={[<strong key="wanneer">{whenIs(meeting, locale)}</strong>]}
      />
      <FormProblems form={form} />
      <Stack>
        <Done meeting={meeting} done={done} />
        {cancelled ? (
          <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')}>
            {meeting.cancelledReason}
          </Notice>
        ) : null}
      </Stack>
      <Columns asideFirst aside={<YourSeat meeting={meeting} />}>
        <Stack gap="large">
          {meeting.viewerCanEdit ? <CoordinatorPanel meeting={meeting} form={form} /> : null}
          <Place meeting={meeting} />
          <Programme agenda={meeting.agenda} />
          {meeting.outcomes.length > 0 ? (
            <Section id="opbrengst" title={say('Wat het opleverde')}>
              <Prose>
                <ul>
                  {meeting.outcomes.map((outcome) => (
                    <li key={outcome}>{outcome}</li>
                  ))}
                </ul>
              </Prose>
            </Section>
          ) : null}
        </Stack>
      </Columns>
    </Page>
  );
}
