import { LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from '../meeting/meeting.page';

/** What people raised at this meeting, and the way to raise something oneself for who takes part. */
export function RaisedHere({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const { slug, status, signals, viewerRegistration: mine, viewerCanEdit, viewerCanRaiseSignal } = meeting;
  const isShown = status === 'PUBLISHED' || status === 'HELD' || status === 'RECAP_PUBLISHED';
  const takesPart = viewerCanEdit || (mine !== null && mine.status !== 'CANCELLED');
  const canRaise = viewerCanRaiseSignal && takesPart && isShown;
  if (!canRaise && signals.length === 0) return null;
  return (
    <Section
      id="signalen"
      title={signals.length > 0 ? say('Signalen van deze bijeenkomst') : say('Blijft er een vraag liggen?')}
      {...(canRaise
        ? {
            lead: say(
              'Loop je ergens tegenaan waar nog niemand een antwoord op heeft? Het netwerk pakt het op.',
            ),
          }
        : {})}
    >
      <Stack>
        {signals.length > 0 ? (
          <ul>
            {signals.map(({ id, title }) => (
              <li key={id}>
                <a href={href(`/signalen/${id}`)}>{title}</a>
              </li>
            ))}
          </ul>
        ) : null}
        {canRaise ? (
          <LinkButton href={href(`/signalen/nieuw?bijeenkomst=${slug}`)}>
            {say('Breng een signaal in')}
          </LinkButton>
        ) : null}
      </Stack>
    </Section>
  );
}
