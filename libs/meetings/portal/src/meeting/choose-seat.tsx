import { Button, CheckboxField, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { WaySeats } from './seat-bars';
import { comeStep, stepField } from './seat-step';
import { wayButton, wayText } from './seat-words';
import { canComeMeanwhile, type Seats, waysInto } from './ways';

/** Each way to come with its seats, and a button that says what will happen before it is pressed. */
export function ChooseSeat({ meeting }: { meeting: { id: string; slug: string; seats: Seats } }) {
  const say = useSay();
  const href = useHref();
  const ways = waysInto(meeting.seats);
  const first = ways.find((way) => way.brings === 'SEAT') ?? ways[0];
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
      <Stack gap="large">
        <input type="hidden" name="meetingId" value={meeting.id} />
        {ways.map((way) => {
          const text = wayText(way, say);
          return (
            <Stack key={way.mode}>
              <WaySeats way={way} />
              {text ? <p>{text}</p> : null}
              {way.mode === 'ONSITE' && canComeMeanwhile(meeting.seats) ? (
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
                {wayButton(way, say)}
              </Button>
            </Stack>
          );
        })}
      </Stack>
    </form>
  );
}
