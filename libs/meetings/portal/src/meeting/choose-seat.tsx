import { Button, CheckboxField, Stack } from '@verbonden/shared/ui';
import { type Say, useHref, useSay } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { WaySeats } from './seat-bars';
import { comeStep, stepField } from './seat-step';
import { wayButton, wayText } from './seat-words';
import { canComeMeanwhile, type Seats, waysInto } from './ways';

interface SeatsToChoose {
  readonly id: string;
  readonly slug: string;
  readonly seats: Seats;
  readonly registrationPolicy: string;
}

/** Each way to come with its seats, and a button that says what will happen before it is pressed. */
export function ChooseSeat({ meeting }: { meeting: SeatsToChoose }) {
  const say = useSay();
  const href = useHref();
  const ways = waysInto(meeting.seats);
  const asks = meeting.registrationPolicy === 'APPROVAL';
  const first = ways.find((way) => way.brings === 'SEAT') ?? ways[0];
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
      <Stack gap="large">
        <input type="hidden" name="meetingId" value={meeting.id} />
        {ways.map((way) => {
          const text = asks ? null : wayText(way, say);
          return (
            <Stack key={way.mode}>
              <WaySeats way={way} />
              {text ? <p>{text}</p> : null}
              {!asks && way.mode === 'ONSITE' && canComeMeanwhile(meeting.seats) ? (
                <CheckboxField
                  name="intussen"
                  label={say('Intussen doe ik online mee')}
                  hint={say('Je houdt je plek in de rij voor de zaal.')}
                  defaultChecked
                />
              ) : null}
              <Button
                type="submit"
                name={stepField}
                value={comeStep(way.mode)}
                variant={way === first ? 'primary' : 'secondary'}
                busyText={say('Even wachten…')}
                wide
              >
                {asks ? askButton(way.mode, say) : wayButton(way, say)}
              </Button>
            </Stack>
          );
        })}
      </Stack>
    </form>
  );
}

/** Where a coordinator decides, pressing asks. */
function askButton(mode: AttendanceMode, say: Say): string {
  return mode === 'ONLINE' ? say('Vraag een plek online') : say('Vraag een plek in de zaal');
}
