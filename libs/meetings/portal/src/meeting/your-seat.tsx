import { isSignedIn, writeDate, writeTime } from '@verbonden/shared/kernel';
import { LinkButton, Panel, Stack } from '@verbonden/shared/ui';
import { Island, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { ChooseSeat } from './choose-seat';
import { HeldSeat } from './held-seat';
import type { ShownMeeting } from './meeting.page';
import mySeat from './my-seat.island';
import { MeetingSeats } from './seat-bars';

/** The one thing to do about a meeting: come, wait, change or leave; and how full it is. */
export function YourSeat({ meeting }: { meeting: NonNullable<ShownMeeting> }) {
  const say = useSay();
  const href = useHref();
  const { viewer, locale } = usePageFacts();
  const { registrationState: state, viewerRegistration: mine, status } = meeting;
  const over = state === 'PAST' || state === 'CANCELLED' || status === 'HELD' || status === 'RECAP_PUBLISHED';
  if (over || status === 'DRAFT') return null;
  const comes = mine !== null && mine.status !== 'CANCELLED';
  const opens = meeting.registrationOpensAt ? new Date(meeting.registrationOpensAt) : null;
  return (
    <Panel>
      <Stack>
        {comes ? (
          <Island
            of={mySeat}
            props={{ meetingId: meeting.id, status: mine.status, position: mine.position }}
          />
        ) : null}
        {comes ? <HeldSeat meeting={meeting} mine={mine} /> : null}
        <MeetingSeats seats={meeting.seats} />
        {!comes && isSignedIn(viewer) && (state === 'OPEN' || state === 'FULL_WAITLIST') ? (
          <ChooseSeat meeting={meeting} />
        ) : null}
        {!comes && !isSignedIn(viewer) && state !== 'CLOSED' ? (
          <LinkButton href={href(`/inloggen?terug=/bijeenkomsten/${meeting.slug}`)} variant="primary">
            {say('Log in om je aan te melden')}
          </LinkButton>
        ) : null}
        {!comes && state === 'NOT_YET' && opens ? (
          <p>
            {say('Aanmelden kan vanaf {day}, {time}.', {
              day: writeDate(opens, locale),
              time: writeTime(opens, locale),
            })}
          </p>
        ) : null}
        {!comes && state === 'CLOSED' ? (
          <p>{say('Aanmelden kan niet meer. Stuur de coördinator een vraag.')}</p>
        ) : null}
        {!comes && state === 'NOT_FOR_YOU' && isSignedIn(viewer) ? (
          <p>{say('Deze bijeenkomst is voor een andere groep. Het programma mag je gewoon lezen.')}</p>
        ) : null}
        <LinkButton href={`/calendar/${meeting.slug}.ics`} variant="quiet">
          {say('Zet in mijn agenda')}
        </LinkButton>
      </Stack>
    </Panel>
  );
}
