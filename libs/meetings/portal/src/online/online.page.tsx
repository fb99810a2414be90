import { isSignedIn, writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Page, PageHeader, Panel, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { whenIs } from '../meeting-words';
import {
  EnterOnlineByLinkDocument,
  EnterOnlineDocument,
  OnlineEntryByLinkDocument,
  OnlineEntryDocument,
  type ShownEntryFragment,
} from './online.generated';

interface EntryData {
  readonly entry: ShownEntryFragment;
  /** True for a page behind a link of a mail or a calendar. */
  readonly byLink: boolean;
}

/** The portal's own way in to the online part: looking does nothing, the button notes who came and leads on. */
export const onlinePage = definePage<EntryData>({
  path: '/bijeenkomsten/:slug/online',
  opens: ['FORMS_LEAD_ELSEWHERE'],
  load: async ({ params, query }) => ({
    entry: (await query(OnlineEntryDocument, { slug: params['slug'] ?? '' })).onlineEntry,
    byLink: false,
  }),
  async submit({ params, form, mutate, goTo }) {
    const input = { meetingId: form.line('meetingId') };
    const { state, data } = await mutate(EnterOnlineDocument, { input });
    return state ?? leadOn(data.enterOnline.joinUrl) ?? goTo(`/bijeenkomsten/${params['slug']}/online`);
  },
  title: ({ entry }, say) => say('Online meedoen: {title}', { title: entry.meeting.title }),
  head: () => ({ noIndex: true }),
  view: EntryView,
});

/** The same, signed out, by the link in a mail or a calendar. */
export const onlineLinkPage = definePage<EntryData>({
  path: '/aanmelding/:token/online',
  opens: ['FORMS_LEAD_ELSEWHERE'],
  load: async ({ params, query }) => ({
    entry: (await query(OnlineEntryByLinkDocument, { token: params['token'] ?? '' })).onlineEntryByLink,
    byLink: true,
  }),
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state, data } = await mutate(EnterOnlineByLinkDocument, { input: { token } });
    return state ?? leadOn(data.enterOnlineByLink.joinUrl) ?? goTo(`/aanmelding/${token}/online`);
  },
  title: ({ entry }, say) => say('Online meedoen: {title}', { title: entry.meeting.title }),
  head: () => ({ noIndex: true }),
  view: EntryView,
});

/** On to the video address; null when the way in closed in the meantime: the page then says why. */
function leadOn(joinUrl: string | null): Response | null {
  return joinUrl ? new Response(null, { status: 303, headers: { location: joinUrl } }) : null;
}

function EntryView({ data: { entry, byLink }, form }: ViewProps<EntryData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting } = entry;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={meeting.title} lead={whenIs(meeting, locale)} />
        <FormProblems form={form} />
        <Entry entry={entry} byLink={byLink} />
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
          {say('Bekijk de bijeenkomst')}
        </LinkButton>
      </Stack>
    </Page>
  );
}

function Entry({
  entry: { state, opensAt, meeting },
  byLink,
}: {
  entry: ShownEntryFragment;
  byLink: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { locale, viewer, address } = usePageFacts();
  const path = href(address.split('?')[0] ?? '');
  const opens = new Date(opensAt);
  switch (state) {
    case 'OPEN':
      return (
        <Panel>
          <Stack>
            <p>
              {say('Je gaat naar het videogesprek. Wij noteren dat je er bent, voor je bewijs van deelname.')}
            </p>
            <form method="post" action={path}>
              <input type="hidden" name="meetingId" value={meeting.id} />
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Doe mee')}
              </Button>
            </form>
          </Stack>
        </Panel>
      );
    case 'TOO_EARLY':
      return (
        <Notice
          kind="info"
          title={say('Je kunt naar binnen vanaf {time} op {day}.', {
            time: writeTime(opens, locale),
            day: writeDate(opens, locale),
          })}
          action={<LinkButton href={path}>{say('Kijk opnieuw')}</LinkButton>}
        >
          {say('Dat is een kwartier voor het begin. Deze pagina blijft je ingang.')}
        </Notice>
      );
    case 'NO_ADDRESS':
      return (
        <Notice kind="attention" title={say('De link van het videogesprek is er nog niet.')}>
          {say('De organisatie zet hem hier neer. Kijk straks nog eens.')}
        </Notice>
      );
    case 'OVER':
      return <Notice kind="info" title={say('Deze bijeenkomst is geweest.')} />;
    case 'CANCELLED':
      return <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')} />;
    case 'NOT_ONLINE':
      return !byLink && !isSignedIn(viewer) ? (
        <Notice
          kind="info"
          title={say('Deze ingang is voor wie online meedoet.')}
          action={
            <LinkButton href={href(`/inloggen?terug=${encodeURIComponent(path)}`)} variant="primary">
              {say('Inloggen')}
            </LinkButton>
          }
        >
          {say('Log in, of open de link in je mail: dan hoef je niet in te loggen.')}
        </Notice>
      ) : (
        <Notice
          kind="info"
          title={say('Je hebt geen plek online.')}
          action={
            <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)}>{say('Bekijk wat er kan')}</LinkButton>
          }
        />
      );
  }
}
