import { Button, Stack, StatusLabel } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

type Meeting = NonNullable<ShownMeeting>;
type Mine = NonNullable<Meeting['viewerRegistration']>;

/** Where the reader stands, and what each change would do with the seat. */
export function HeldSeat({ meeting, mine }: { meeting: Meeting; mine: Mine }) {
  const say = useSay();
  const href = useHref();
  const { seats, registrationState, slug } = meeting;
  const waits = mine.status === 'WAITLISTED';
  const other = mine.mode === 'ONLINE' ? ('ONSITE' as const) : ('ONLINE' as const);
  const otherSeats = other === 'ONSITE' ? seats.onsite : seats.online;
  const canChange =
    otherSeats !== null && (registrationState === 'OPEN' || registrationState === 'FULL_WAITLIST');
  const changeWords = { ONSITE: say('Ik kom toch naar de zaal'), ONLINE: say('Ik kom toch online') }[other];
  return (
    <form method="post" action={href(`/bijeenkomsten/${slug}`)}>
      <Stack>
        <input type="hidden" name="registrationId" value={mine.id} />
        {waits ? (
          <StatusLabel status="waiting">
            {mine.mode === 'ONLINE'
              ? say('Je bent nummer {position} in de rij voor online', { position: mine.position })
              : say('Je bent nummer {position} in de rij voor de zaal', { position: mine.position })}
          </StatusLabel>
        ) : (
          <StatusLabel status="confirmed">
            {mine.mode === 'ONLINE' ? say('Je doet online mee') : say('Je komt naar de zaal')}
          </StatusLabel>
        )}
        {waits && mine.seatMode === 'ONLINE' ? <p>{say('Intussen heb je een plek online.')}</p> : null}
        {canChange ? (
          <Stack gap="small">
            {otherSeats.left === 0 ? (
              <p>
                {say('Daar is het vol. Je houdt wat je hebt, en komt als nummer {position} in de rij.', {
                  position: otherSeats.waiting + 1,
                })}
              </p>
            ) : null}
            <Button type="submit" name="doe" value={`wissel:${other}`} wide>
              {changeWords}
            </Button>
          </Stack>
        ) : null}
        <Stack gap="small">
          <p>
            {waits
              ? say('Je plek in de rij gaat naar de volgende.')
              : say('Je plek gaat naar de volgende in de rij.')}
          </p>
          <Button type="submit" name="doe" value="kom-niet" variant="quiet" wide>
            {say('Ik kom niet')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
