import { Chip, LinkButton, Notice, Page, PageHeader, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  type PageArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { roundsOf } from '../choices/rounds';
import { MeetingSeats } from '../meeting/seat-bars';
import { TakeAlong } from '../meeting/take-along';
import { InterestSection } from '../interest/interest-section';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import {
  type AttendeeChoice,
  attendeesAddress,
  inOrder,
  isShown,
  readAttendeeChoice,
  type Shown,
  shownNames,
} from './attendee-order';
import { AttendeeTable } from './attendee-table';
import {
  type AttendeeFragment,
  MeetingAttendeesDocument,
  type MeetingAttendeesQuery,
} from './attendees.generated';
import newRegistration from './new-registration.island';
import { PromoteDocument } from './promote.generated';
import { Wishes, wishField } from './wishes';
import { DecideWishDocument } from './wishes.generated';

interface AttendeesData {
  readonly meeting: MeetingAttendeesQuery['meeting'];
  readonly people: readonly AttendeeFragment[];
  /** True when there are even more people than are read for one page. */
  readonly cutOff: boolean;
  readonly choice: AttendeeChoice;
  readonly done: string | null;
}

/** Who comes and who waits: for coordinators. */
export const attendeesPage = definePage<AttendeesData>({
  path: '/bijeenkomsten/:slug/deelnemers',
  async load(args) {
    assertCoordinates(args);
    const { searchParams } = args.url;
    return {
      ...(await everybody(args)),
      choice: readAttendeeChoice(searchParams),
      done: searchParams.get('gedaan'),
    };
  },
  async submit({ params, url, form, mutate, goTo }) {
    const back = attendeesAddress(params['slug'] ?? '', readAttendeeChoice(url.searchParams));
    const done = (outcome: string) => goTo(`${back}${back.includes('?') ? '&' : '?'}gedaan=${outcome}`);
    const [answer, requestId = ''] = form.line(wishField).split(':');
    if (requestId) {
      const field = `reden-${requestId}`;
      const reason = form.line(field);
      const { state, data } = await mutate(DecideWishDocument, {
        input: { requestId, approve: answer === 'ja', addSeat: form.isTicked('addSeat'), reason },
      });
      if (!state) return done(`aanvraag-${data.decideRegistrationRequest.outcome}`);
      return { ...state, problems: state.problems.map(({ message }) => ({ field, message })) };
    }
    const { state, data } = await mutate(PromoteDocument, {
      input: { registrationId: form.line('registrationId'), addSeat: form.isTicked('addSeat') },
    });
    return state ?? done(data.promoteRegistration.outcome);
  },
  title: ({ meeting }, say) => say('Wie komt er? {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: AttendeesView,
});

/** As many pages as are read for one list: a room list must be whole to be sorted and printed. */
const mostPages = 20;

async function everybody({
  query,
  params,
}: PageArgs): Promise<Pick<AttendeesData, 'meeting' | 'people' | 'cutOff'>> {
  const slug = params['slug'] ?? '';
  const { meeting } = await query(MeetingAttendeesDocument, { slug });
  let page = meeting.registrations;
  const people = page?.edges.map(({ node }) => node) ?? [];
  for (let pages = 1; page?.pageInfo.hasNextPage && pages < mostPages; pages++) {
    const further = await query(MeetingAttendeesDocument, { slug, after: page.pageInfo.endCursor });
    page = further.meeting.registrations;
    people.push(...(page?.edges.map(({ node }) => node) ?? []));
  }
  return { meeting, people, cutOff: page?.pageInfo.hasNextPage ?? false };
}

function AttendeesView({ data, form }: ViewProps<AttendeesData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const href = useHref();
  const { meeting, people, choice, done, cutOff } = data;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Wie komt er?')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
          breadcrumb={<MeetingPath meeting={meeting} />}
        />
        <CoordinatorNav meeting={meeting} current="attendees" />
        <FormProblems form={form} />
        <Promoted done={form ? null : done} />
        <Island of={newRegistration} props={{ meetingId: meeting.id }} />
        <MeetingSeats seats={meeting.seats} />
        {meeting.status === 'PUBLISHED' ? (
          <div data-print="none">
            <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/deelnemers/toevoegen`)}>
              {say('Zet iemand op de lijst')}
            </LinkButton>
          </div>
        ) : null}
      </Stack>
      <Wishes slug={meeting.slug} wishes={meeting.wishes} form={form} />
      <Stack gap="large">
        <ShownChips slug={meeting.slug} people={people} choice={choice} />
        {cutOff ? (
          <Notice kind="attention" title={say('Dit zijn de eerste 2000 mensen; er zijn er meer.')} />
        ) : null}
        <AttendeeTable
          slug={meeting.slug}
          people={inOrder(people, choice)}
          choice={choice}
          canPromote={meeting.status === 'PUBLISHED'}
        />
        <div data-print="none">
          <TakeAlong title={meeting.title} />
          {roundsOf(meeting.agenda).length > 0 ? (
            <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/zalen`)}>
              {say('Zalenlijst: wie zit in welke sessie?')}
            </LinkButton>
          ) : null}
        </div>
      </Stack>
      <InterestSection form={meeting.form} interests={meeting.interests} />
    </Page>
  );
}

function ShownChips({
  slug,
  people,
  choice,
}: {
  slug: string;
  people: readonly AttendeeFragment[];
  choice: AttendeeChoice;
}) {
  const say = useSay();
  const href = useHref();
  const labels: Record<Shown, (count: number) => string> = {
    iedereen: (count) => say('Iedereen ({count})', { count }),
    zaal: (count) => say('In de zaal ({count})', { count }),
    online: (count) => say('Online ({count})', { count }),
    wacht: (count) => say('Wacht ({count})', { count }),
    'komt-niet': (count) => say('Komt niet ({count})', { count }),
  };
  const offered = shownNames
    .map((shown) => ({ shown, count: people.filter((each) => isShown(each, shown)).length }))
    .filter(({ shown, count }) => count > 0 || shown === 'iedereen' || shown === choice.shown);
  return (
    <nav aria-label={say('Wie wil je zien?')}>
      <Toolbar>
        {offered.map(({ shown, count }) => (
          <Chip
            key={shown}
            href={href(attendeesAddress(slug, { ...choice, shown }))}
            current={choice.shown === shown}
          >
            {labels[shown](count)}
          </Chip>
        ))}
      </Toolbar>
    </nav>
  );
}

/** What came of giving somebody a seat out of turn. */
function Promoted({ done }: { done: string | null }) {
  const say = useSay();
  if (done === 'CONFIRMED') {
    return <Notice kind="success" title={say('Gelukt: die persoon heeft nu een plek en krijgt een mail.')} />;
  }
  const answered: Readonly<Record<string, string>> = {
    'aanvraag-CONFIRMED': say('Gelukt: die persoon heeft nu een plek en krijgt een mail.'),
    'aanvraag-WAITLISTED': say('Die persoon staat nu op de wachtlijst en krijgt een mail.'),
    'aanvraag-DECLINED': say('Je zei nee. Die persoon krijgt een mail met de reden.'),
    'aanvraag-ALREADY_REGISTERED': say('Die persoon had al een plek.'),
    'aanvraag-EXPIRED': say('Deze aanvraag is al verlopen.'),
  };
  const told = done ? answered[done] : undefined;
  if (told) return <Notice kind="success" title={told} />;
  const refused: Readonly<Record<string, string>> = {
    FULL: say('Er is geen plek vrij. Vink aan dat er een plek bij komt.'),
    UNCHANGED: say('Die persoon had al een plek.'),
    NOT_REGISTERED: say('Die persoon komt niet meer.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
  };
  const words = done ? refused[done] : undefined;
  return words ? <Notice kind="attention" title={words} /> : null;
}
