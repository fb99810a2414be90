import { isSignedIn } from '@verbonden/shared/kernel';
import { Breadcrumb, Button, Notice, Page, PageHeader, Panel, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  localHref,
  PageStop,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { FeedAddress } from './feed-address';
import { HowToFollow } from './how-to-follow';
import {
  MyCalendarDocument,
  type MyCalendarQuery,
  RemoveCalendarFeedDocument,
  RenewCalendarFeedDocument,
} from './my-calendar.generated';

interface CalendarData extends MyCalendarQuery {
  /** The id of the next address, so that pressing twice makes one. */
  readonly nextId: string;
  readonly done: string | null;
}

/** The own meetings in one's own calendar: a secret address that can be renewed and taken away. */
export const myCalendarPage = definePage<CalendarData>({
  path: '/mijn/agenda',
  async load({ context: { viewer, locale }, query, url }) {
    if (!isSignedIn(viewer)) {
      const location = localHref(locale, `/inloggen?terug=${encodeURIComponent(url.pathname)}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    }
    return {
      ...(await query(MyCalendarDocument, {})),
      nextId: v7(),
      done: url.searchParams.get('gedaan'),
    };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('stap') === 'weg') {
      const { state } = await mutate(RemoveCalendarFeedDocument, {});
      return state ?? goTo('/mijn/agenda?gedaan=weg');
    }
    const { state } = await mutate(RenewCalendarFeedDocument, { input: { id: form.line('id') } });
    return state ?? goTo('/mijn/agenda?gedaan=nieuw');
  },
  title: (_, say) => say('Mijn bijeenkomsten in mijn agenda'),
  head: () => ({ noIndex: true }),
  view: CalendarView,
});

function CalendarView({ data: { myCalendarFeed: feed, nextId, done }, form }: ViewProps<CalendarData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        title={say('Mijn bijeenkomsten in mijn agenda')}
        lead={say(
          'Met één adres staan de bijeenkomsten waar je aan meedoet vanzelf in je agenda. Verandert er iets, dan verandert het daar mee.',
        )}
      />
      <Stack gap="large">
        <FormProblems form={form} />
        {form ? null : <Done done={done} />}
        {feed ? (
          <FeedAddress feed={feed} nextId={nextId} />
        ) : (
          <Panel>
            <form method="post" action={href('/mijn/agenda')}>
              <input type="hidden" name="id" value={nextId} />
              <Stack>
                <p>
                  {say(
                    'Je hebt nog geen adres. Het is geheim: wie het heeft, ziet waar jij heen gaat. Je kunt het altijd weer weghalen.',
                  )}
                </p>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Maak mijn adres')}
                </Button>
              </Stack>
            </form>
          </Panel>
        )}
        <HowToFollow />
      </Stack>
    </Page>
  );
}

function Done({ done }: { done: string | null }) {
  const say = useSay();
  if (done === 'nieuw') {
    return (
      <Notice kind="success" title={say('Dit is je adres.')}>
        {say('Had je er eerder een? Dat werkt nu niet meer.')}
      </Notice>
    );
  }
  if (done === 'weg')
    return <Notice kind="success" title={say('Je adres is weg. Het werkt nergens meer.')} />;
  return null;
}
