import { isSignedIn } from '@verbonden/shared/kernel';
import { Columns, DescriptionList, Page, PageHeader, Panel, Prose, Section } from '@verbonden/shared/ui';
import {
  definePage,
  localHref,
  type PageArgs,
  PageStop,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { ChooseSeat } from '../meeting/choose-seat';
import { loadMeeting, type ShownMeeting } from '../meeting/meeting.page';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';

interface RegisterData {
  readonly meeting: ShownMeeting;
}

/**
 * Choosing how to come, with nothing else around it: where 'Log in om je aan te melden' leads. One press registers; the
 * page of the meeting takes it and says what came of it.
 */
export const registerPage = definePage<RegisterData>({
  path: '/bijeenkomsten/:slug/aanmelden',
  async load(args) {
    const path = `/bijeenkomsten/${args.params['slug']}`;
    if (!isSignedIn(args.context.viewer))
      throw goTo(args, `/inloggen?terug=${encodeURIComponent(`${path}/aanmelden`)}`);
    const meeting = await loadMeeting(args);
    const { registrationState: state, viewerRegistration: mine } = meeting;
    const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
    const comes = mine !== null && mine.status !== 'CANCELLED';
    // The page of the meeting says kindly why there is nothing to choose here.
    if (!isOpen || comes) throw goTo(args, path);
    return { meeting };
  },
  title: ({ meeting: { title } }, say) => say('Aanmelden: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: RegisterView,
});

function goTo({ context }: PageArgs, path: string): PageStop {
  return new PageStop(
    new Response(null, { status: 303, headers: { location: localHref(context.locale, path) } }),
  );
}

function RegisterView({ data: { meeting } }: ViewProps<RegisterData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { venueName, venueAddress, venueRoom } = meeting;
  return (
    <Page>
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        title={meeting.modes.length > 1 ? say('Hoe wil je meedoen?') : say('Kom je ook?')}
        lead={meeting.title}
      />
      <Columns
        asideFirst
        aside={
          <Panel>
            <ChooseSeat meeting={meeting} />
          </Panel>
        }
      >
        <DescriptionList
          facts={[
            { term: say('Wanneer'), details: whenIs(meeting, locale) },
            { term: say('Plek'), details: [venueName, venueAddress, venueRoom] },
          ]}
        />
        <Section id="daarna" title={say('Wat er daarna gebeurt')}>
          <Prose>
            <ul>
              <li>{say('Je krijgt meteen een mail met alles wat je nodig hebt, ook voor in je agenda.')}</li>
              <li>{say('Een week, een dag en een uur van tevoren sturen we een herinnering.')}</li>
              <li>{say('Wisselen of afmelden kan altijd, hier of met de link in de mail.')}</li>
              <li>{say('Je naam en adres hebben we al. Alleen coördinatoren zien dat je komt.')}</li>
            </ul>
          </Prose>
        </Section>
      </Columns>
    </Page>
  );
}
