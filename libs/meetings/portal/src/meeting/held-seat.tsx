import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, LinkButton, Stack, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { OwnAnswers } from '../choices/own-answers';
import { SessionsToo } from '../choices/sessions-too';
import { nextReminder } from './mail-moments';
import type { ShownMeeting } from './meeting.page';
import { MeetingSeats } from './seat-bars';
import { changeStep, leaveStep, stepField } from './seat-step';
import { changeButton, changeText, leaveText, meantimeText, standingText } from './seat-words';
import { changesFor } from './ways';

type Mine = NonNullable<ShownMeeting['viewerRegistration']>;

/** Where the reader stands, what comes next, and what each change would do to the seat. */
export function HeldSeat({ meeting, mine }: { meeting: ShownMeeting; mine: Mine }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const meantime = meantimeText(mine, say);
  const reminder = mine.seatMode ? nextReminder(meeting.reminderSchedule.moments, mine.seatMode, now) : null;
  return (
    <Stack gap="large">
      <Stack>
        <div>
          <StatusLabel status={mine.status === 'WAITLISTED' ? 'waiting' : 'confirmed'}>
            {standingText(mine, say)}
          </StatusLabel>
        </div>
        {meantime ? <p>{meantime}</p> : null}
        {mine.status === 'WAITLISTED' ? (
          <p>{say('Komt er een plek vrij, dan is die meteen van jou. Je krijgt een mail.')}</p>
        ) : null}
        {mine.seatMode === 'ONLINE' ? <JoinOnline meeting={meeting} /> : null}
        {mine.seatMode === 'ONSITE' ? (
          <DoorCode slug={meeting.slug} code={meeting.viewerRegistration?.checkInCode} />
        ) : null}
        {reminder ? (
          <p>{say('Op {day} sturen we een herinnering.', { day: writeDate(reminder, locale) })}</p>
        ) : null}
      </Stack>
      <OwnAnswers meeting={meeting} mine={mine} />
      <MeetingSeats seats={meeting.seats} />
      <hr />
      <SeatChanges meeting={meeting} mine={mine} />
    </Stack>
  );
}

/** The portal's own way in, which leads on in time. */
function JoinOnline({ meeting: { slug, startsAt } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const opens = new Date(new Date(startsAt).getTime() - 15 * 60_000);
  return (
    <Stack gap="small">
      <LinkButton href={href(`/bijeenkomsten/${slug}/online`)} wide>
        {say('Ga naar de ingang')}
      </LinkButton>
      <p>{say('De ingang gaat open om {time}.', { time: writeTime(opens, locale) })}</p>
    </Stack>
  );
}

/** What to show at the door. */
function DoorCode({ slug, code }: { slug: string; code: string | null | undefined }) {
  const say = useSay();
  const href = useHref();
  if (!code) return null;
  return (
    <p>
      {say('Je code voor de deur:')} <strong>{code}</strong>.{' '}
      <a href={href(`/bijeenkomsten/${slug}/mijn-code`)}>{say('Toon als QR-code')}</a>
    </p>
  );
}

function SeatChanges({ meeting, mine }: { meeting: ShownMeeting; mine: Mine }) {
  const say = useSay();
  const href = useHref();
  const { registrationState: state, seats, slug } = meeting;
  const changes = state === 'OPEN' || state === 'FULL_WAITLIST' ? changesFor(seats, mine) : [];
  return (
    <form method="post" action={href(`/bijeenkomsten/${slug}`)}>
      <Stack gap="large">
        <input type="hidden" name="registrationId" value={mine.id} />
        {changes.map((change) => (
          <Stack key={change.what} gap="small">
            <p>{changeText(change, say)}</p>
            <SessionsToo change={change} choices={mine.choices} />
            <Button
              type="submit"
              name={stepField}
              value={changeStep(change)}
              busyText={say('Even wachten…')}
              wide
            >
              {changeButton(change, say)}
            </Button>
          </Stack>
        ))}
        <Stack gap="small">
          <p>{leaveText(mine, say)}</p>
          <Button
            type="submit"
            name={stepField}
            value={leaveStep}
            variant={changes.length > 0 ? 'quiet' : 'secondary'}
            busyText={say('Even wachten…')}
            wide
          >
            {say('Ik kom niet')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
