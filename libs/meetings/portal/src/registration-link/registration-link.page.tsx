import { writeDate } from '@verbonden/shared/kernel';
import { DescriptionList, LinkButton, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  orNull,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { DayLinks } from '../day/day-links';
import { OwnSessions } from '../choices/own-sessions';
import { roundsOf } from '../choices/rounds';
import { giveBackStep, readStep, stepField } from '../meeting/seat-step';
import { meantimeText, standingText } from '../meeting/seat-words';
import { UnknownLink } from '../mail-link/unknown-link';
import { whenIs } from '../meeting-words';
import { LinkActions } from './link-actions';
import { LinkDone } from './link-done';
import {
  ChangeByLinkDocument,
  GiveBackByLinkDocument,
  LeaveByLinkDocument,
  RegistrationLinkDocument,
  type RegistrationLinkQuery,
} from './registration-link.generated';

export type ByLink = RegistrationLinkQuery['registrationByLink'];

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly link: ByLink | null;
  readonly done: string | null;
  /** Which button of the mail was pressed (`kies`): zaal, online or niet. */
  readonly chosen: string | null;
}

/** Where the link in a mail leads, signed out: it shows, and only a button acts (P12). */
export const registrationLinkPage = definePage<LinkData>({
  path: '/aanmelding/:token',
  async load({ params, url, query }) {
    const about = { done: url.searchParams.get('gedaan'), chosen: url.searchParams.get('kies') };
    const found = await orNull(query(RegistrationLinkDocument, { token: params['token'] ?? '' }));
    return { link: found?.registrationByLink ?? null, ...about };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { what, mode, onlineMeanwhile } = readStep(form.line(stepField), form.isTicked('intussen'));
    const back = (outcome: string) => goTo(`/aanmelding/${token}?gedaan=${outcome}`);
    if (what === 'kom-niet') {
      const { state, data } = await mutate(LeaveByLinkDocument, { input: { token } });
      return state ?? back(data.cancelRegistrationByLink.outcome);
    }
    if (what === giveBackStep) {
      const input = { token, roundId: form.line('roundId') };
      const { state, data } = await mutate(GiveBackByLinkDocument, { input });
      if (state) return state;
      const { outcome } = data.giveBackSubsessionByLink;
      return back(outcome === 'CONFIRMED' || outcome === 'WAITLISTED' ? 'teruggegeven' : outcome);
    }
    const { state, data } = await mutate(ChangeByLinkDocument, { input: { token, mode, onlineMeanwhile } });
    return state ?? back(data.changeAttendanceModeByLink.outcome);
  },
  title: ({ link }, say) => (link ? say('Je aanmelding') : say('Deze link werkt niet')),
  head: () => ({ noIndex: true }),
  view: RegistrationLinkView,
});

function RegistrationLinkView({ data: { link, done, chosen }, form }: ViewProps<LinkData>) {
  return (
    <Page width="reading">
      {link ? <OwnRegistration link={link} done={done} chosen={chosen} form={form} /> : <UnknownLink />}
    </Page>
  );
}

function OwnRegistration({
  link,
  done,
  chosen,
  form,
}: {
  link: ByLink;
  done: string | null;
  chosen: string | null;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale, address } = usePageFacts();
  const { meeting } = link.registration;
  const cancelled = meeting.status === 'CANCELLED';
  const works = !cancelled && (link.canChange || link.canLeave);
  return (
    <>
      <PageHeader title={meeting.title} lead={whenIs(meeting, locale)} />
      <FormProblems form={form} />
      <Stack gap="large">
        <LinkDone link={link} done={form ? null : done} />
        {cancelled ? (
          <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')}>
            {meeting.cancelledReason}
          </Notice>
        ) : (
          <Standing link={link} />
        )}
        {works && link.registration.status !== 'CANCELLED' ? (
          <DayLinks seatMode={link.registration.seatMode} />
        ) : null}
        {works ? <LinkActions link={link} chosen={chosen} /> : null}
        {works && link.registration.status !== 'CANCELLED' ? (
          <Answers link={link} path={href(address.split('?')[0] ?? '')} />
        ) : null}
        {works || cancelled ? null : <NoLonger link={link} />}
        {link.registration.certificateStanding === 'READY' ? (
          <LinkButton href={`${href(address.split('?')[0] ?? '')}/certificaat`} variant="primary">
            {say('Haal je certificaat')}
          </LinkButton>
        ) : null}
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
          {say('Bekijk de bijeenkomst')}
        </LinkButton>
      </Stack>
    </>
  );
}

/** What was chosen, with the way to choose and to tell what one needs. */
function Answers({ link: { choices, canChange, registration }, path }: { link: ByLink; path: string }) {
  const say = useSay();
  const hasRounds = roundsOf(registration.meeting.agenda).length > 0;
  if (!canChange && choices.length === 0) return null;
  return (
    <Section id="sessies" title={hasRounds ? say('Je sessies') : say('Je wensen')}>
      <Stack gap="large">
        <OwnSessions choices={choices} action={path} />
        {canChange ? (
          <LinkButton href={`${path}/sessies`} size="small">
            {hasRounds ? say('Wijzig sessies en wensen') : say('Wijzig je wensen')}
          </LinkButton>
        ) : null}
      </Stack>
    </Section>
  );
}

function Standing({ link: { registration } }: { link: ByLink }) {
  const say = useSay();
  const { meeting, seatMode } = registration;
  const meantime = meantimeText(registration, say);
  return (
    <DescriptionList
      facts={[
        {
          term: say('Nu'),
          details: [<strong key="nu">{`${standingText(registration, say)}.`}</strong>, meantime],
        },
        {
          term: say('Plek'),
          details: seatMode === 'ONSITE' ? [meeting.venueName, meeting.venueAddress] : [],
        },
      ]}
    />
  );
}

/** Kindly, that the link has done its work. */
function NoLonger({ link: { worksUntil, registration } }: { link: ByLink }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const day = writeDate(new Date(worksUntil), locale);
  return (
    <p>
      {new Date(worksUntil).getTime() <= now
        ? say('Deze link werkte tot {day}. De bijeenkomst is geweest.', { day })
        : registration.status === 'CANCELLED'
          ? say('De aanmelding is gesloten. Wil je toch komen? Vraag het de coördinator.')
          : say('Er is hier nu niets te veranderen.')}
    </p>
  );
}
