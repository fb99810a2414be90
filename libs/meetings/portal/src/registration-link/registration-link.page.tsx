import { writeDate } from '@verbonden/shared/kernel';
import {
  DescriptionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { whenIs } from '../meeting-words';
import { LinkActions } from './link-actions';
import {
  ChangeByLinkDocument,
  LeaveByLinkDocument,
  RegistrationLinkPageDocument,
  type RegistrationLinkPageQuery,
} from './registration-link.page.generated';

export type ByLink = RegistrationLinkPageQuery['registrationByLink'];

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly link: ByLink | null;
  readonly done: string | null;
}

/** Where the link in a mail leads, signed out: it shows, and only a button acts (P12). */
export const registrationLinkPage = definePage<LinkData>({
  path: '/aanmelding/:token',
  async load({ params, url, query }) {
    const done = url.searchParams.get('gedaan');
    try {
      const { registrationByLink } = await query(RegistrationLinkPageDocument, {
        token: params['token'] ?? '',
      });
      return { link: registrationByLink, done };
    } catch (refusal) {
      if (refusal instanceof PageRefusal && refusal.status === 404) return { link: null, done };
      throw refusal;
    }
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const [what, mode] = form.line('doe').split(':');
    const back = (outcome: string) => goTo(`/aanmelding/${token}?gedaan=${outcome}`);
    if (what === 'kom-niet') {
      const { state, data } = await mutate(LeaveByLinkDocument, { input: { token } });
      return state ?? back(data.cancelRegistrationByLink.canReturn ? 'weg-kan-terug' : 'weg');
    }
    const { state, data } = await mutate(ChangeByLinkDocument, {
      input: { token, mode: mode as AttendanceMode, onlineMeanwhile: form.isTicked('intussen') },
    });
    return state ?? back(data.changeAttendanceModeByLink.outcome);
  },
  title: ({ link }, say) => (link ? say('Je aanmelding') : say('Deze link werkt niet')),
  head: () => ({ noIndex: true }),
  view: RegistrationLinkView,
});

function RegistrationLinkView({ data: { link, done }, form }: ViewProps<LinkData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (!link) {
    return (
      <Page width="reading">
        <PageHeader title={say('Deze link werkt niet')} />
        <EmptyState
          title={say('Misschien is hij niet helemaal meegekomen')}
          action={<LinkButton href={href('/mijn')}>{say('Log in en bekijk je aanmeldingen')}</LinkButton>}
        >
          {say('Open de link nog eens vanuit de mail, of log in.')}
        </EmptyState>
      </Page>
    );
  }
  const { registration, canLeave, worksUntil } = link;
  const { meeting, status, mode, position } = registration;
  const comes = status === 'CONFIRMED';
  return (
    <Page width="reading">
      <PageHeader
        title={meeting.title}
        lead={
          comes
            ? mode === 'ONLINE'
              ? say('Je doet online mee.')
              : say('Je komt naar de zaal.')
            : status === 'WAITLISTED'
              ? say('Je bent nummer {position} in de rij.', { position })
              : say('Je komt niet.')
        }
      />
      <FormProblems form={form} />
      <Stack>
        {done === 'weg' || done === 'weg-kan-terug' ? (
          <Notice kind="success" title={say('Je komt niet. Jammer, en fijn dat je het zegt.')} />
        ) : null}
        {done === 'CONFIRMED' ? (
          <Notice kind="success" title={say('Gelukt. Je krijgt een nieuwe mail.')} />
        ) : null}
        {done === 'WAITLISTED' ? (
          <Notice kind="success" title={say('Je staat in de rij. We mailen je zodra er plek is.')} />
        ) : null}
        <DescriptionList
          facts={[
            { term: say('Wanneer'), details: whenIs(meeting, locale) },
            { term: say('Plek'), details: meeting.venueName },
          ]}
        />
        {meeting.status === 'CANCELLED' ? (
          <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')} />
        ) : canLeave ? (
          <LinkActions link={link} />
        ) : (
          <p>
            {say('Deze link werkte tot {day}. De bijeenkomst is geweest.', {
              day: writeDate(new Date(worksUntil), locale),
            })}
          </p>
        )}
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
          {say('Bekijk de bijeenkomst')}
        </LinkButton>
      </Stack>
    </Page>
  );
}
