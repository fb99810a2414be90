import { writeTime } from '@verbonden/shared/kernel';
import { EmptyState, Notice, Page, PageHeader, Section, Stack, Table } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  type PageArgs,
  type SubmitArgs,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { roundsOf } from '../choices/rounds';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { TakeAlong } from '../meeting/take-along';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import { PlaceForm } from './place-form';
import { byName, roomList, withoutSession } from './room-lists';
import { SessionList } from './session-list';
import {
  type ChooserFragment,
  MeetingRoomsDocument,
  type MeetingRoomsQuery,
  PlaceInSessionDocument,
} from './rooms.generated';

interface RoomsData {
  readonly meeting: MeetingRoomsQuery['meeting'];
  readonly people: readonly ChooserFragment[];
  readonly done: string | null;
}

/** Who sits in which session, for the door of each, and what people need: for coordinators. */
export const roomsPage = definePage<RoomsData>({
  path: '/bijeenkomsten/:slug/zalen',
  async load(args) {
    assertCoordinates(args);
    return { ...(await everybody(args)), done: args.url.searchParams.get('gedaan') };
  },
  submit: place,
  title: ({ meeting: { title } }, say) => say('Zalenlijst: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: RoomsView,
});

/** As many pages as are read for one list: a list at a door must be whole. */
const mostPages = 20;

async function everybody({ query, params }: PageArgs): Promise<Omit<RoomsData, 'done'>> {
  const slug = params['slug'] ?? '';
  const { meeting } = await query(MeetingRoomsDocument, { slug });
  let page = meeting.registrations;
  const people = page?.edges.map(({ node }) => node) ?? [];
  for (let pages = 1; page?.pageInfo.hasNextPage && pages < mostPages; pages++) {
    const further = await query(MeetingRoomsDocument, { slug, after: page.pageInfo.endCursor });
    page = further.meeting.registrations;
    people.push(...(page?.edges.map(({ node }) => node) ?? []));
  }
  return { meeting, people: people.filter(({ status }) => status !== 'CANCELLED') };
}

async function place({ form, params, say, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const [registrationId, subsessionId] = [form.line('registrationId'), form.line('subsessionId')];
  const problems = [
    ...(registrationId ? [] : [{ field: 'registrationId', message: say('Kies wie je een plek geeft.') }]),
    ...(subsessionId ? [] : [{ field: 'subsessionId', message: say('Kies in welke sessie.') }]),
  ];
  if (problems.length > 0) return { values: form.values(), problems };
  const input = { registrationId, subsessionId, addSeat: form.isTicked('addSeat') };
  const { state, data } = await mutate(PlaceInSessionDocument, { input });
  if (state) return state;
  const { outcome } = data.placeInSubsession;
  if (outcome === 'FULL') {
    const message = say('Daar is geen plek vrij. Vink aan dat er een stoel bij komt.');
    return { values: form.values(), problems: [{ field: 'subsessionId', message }] };
  }
  return goTo(`/bijeenkomsten/${params['slug']}/zalen?gedaan=${outcome}`);
}

function RoomsView({ data: { meeting, people, done }, form }: ViewProps<RoomsData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const rounds = roundsOf(meeting.agenda);
  const sorted = people.toSorted(byName);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Zalenlijst')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
          breadcrumb={<MeetingPath meeting={meeting} />}
        />
        <CoordinatorNav meeting={meeting} current="attendees" />
        <FormProblems form={form} />
        <Placed done={form ? null : done} />
        <div data-print="none">
          <TakeAlong title={meeting.title} />
        </div>
      </Stack>
      {rounds.length === 0 ? (
        <EmptyState title={say('Deze bijeenkomst heeft geen sessies om te kiezen')}>
          {say('Ze komen hier te staan zodra ze in het programma staan.')}
        </EmptyState>
      ) : null}
      {rounds.map((round) => (
        <Section
          key={round.id}
          id={`ronde-${round.id}`}
          title={[round.title, startOf(meeting, round.id, locale)].filter(Boolean).join(', ')}
        >
          <Stack gap="section">
            {round.subsessions.map((session) => (
              <SessionList key={session.id} session={session} list={roomList(session.id, people)} />
            ))}
            <NowhereYet people={withoutSession(round.id, people)} />
          </Stack>
        </Section>
      ))}
      <Needs people={sorted} />
      {rounds.length > 0 && meeting.status === 'PUBLISHED' ? (
        <div data-print="none">
          <Section id="plaatsen" title={say('Geef iemand een plek')}>
            <PlaceForm slug={meeting.slug} rounds={rounds} people={sorted} form={form} />
          </Section>
        </div>
      ) : null}
    </Page>
  );
}

function startOf({ agenda }: RoomsData['meeting'], roundId: string, locale: 'nl' | 'en'): string | null {
  const startsAt = agenda.find(({ id }) => id === roundId)?.startsAt;
  return startsAt ? writeTime(new Date(startsAt), locale) : null;
}

function NowhereYet({ people }: { people: readonly ChooserFragment[] }) {
  const say = useSay();
  if (people.length === 0) return null;
  return (
    <Section id="nergens" title={say('Nog nergens')} headingLevel={3}>
      <p>{people.map(({ person }) => person.name).join(', ')}</p>
    </Section>
  );
}

/** What people eat and need; they were told who sees it, and that it is erased. */
function Needs({ people }: { people: readonly ChooserFragment[] }) {
  const say = useSay();
  const asking = people.filter(({ needs }) => needs && (needs.diet || needs.access));
  if (asking.length === 0) return null;
  return (
    <Section
      id="nodig"
      title={say('Wat mensen nodig hebben')}
      lead={say('Alleen voor de organisatie. Veertien dagen na de bijeenkomst wordt dit gewist.')}
    >
      <Table
        caption={say('Wat mensen nodig hebben')}
        captionHidden
        columns={[
          { key: 'name', header: say('Naam') },
          { key: 'diet', header: say('Eet niet') },
          { key: 'access', header: say('Nodig om mee te doen') },
        ]}
        rows={asking.map(({ id, person, needs }) => ({
          key: id,
          cells: [person.name, needs?.diet ?? '', needs?.access ?? ''],
        }))}
      />
    </Section>
  );
}

function Placed({ done }: { done: string | null }) {
  const say = useSay();
  if (done === 'CONFIRMED' || done === 'WAITLISTED') {
    return (
      <Notice kind="success" title={say('Gelukt: die persoon zit nu in de sessie en krijgt een mail.')} />
    );
  }
  const refused: Readonly<Record<string, string>> = {
    UNCHANGED: say('Die persoon zat daar al.'),
    NOT_REGISTERED: say('Die persoon komt niet, of heeft nog geen plek bij de bijeenkomst.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
  };
  const words = done ? refused[done] : undefined;
  return words ? <Notice kind="attention" title={words} /> : null;
}
