import { Button, CheckboxField, LinkButton, Stack } from '@verbonden/shared/ui';
import { type Say, useHref, useSay } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { type Round, roundsOf } from '../choices/rounds';
import { wayNames } from '../register/register-steps';
import { WaySeats } from './seat-bars';
import { comeStep, stepField } from './seat-step';
import { wayButton, wayText } from './seat-words';
import { canComeMeanwhile, type Seats, type Way, waysInto } from './ways';

interface SeatsToChoose {
  readonly id: string;
  readonly slug: string;
  readonly seats: Seats;
  readonly registrationPolicy: string;
  readonly agenda: readonly Round[];
}

/**
 * Each way to come with its seats, and a button that says what will happen before it is pressed. One press registers,
 * unless there are sessions to choose: then it leads there. Who asks for a seat chooses sessions once there is one.
 */
export function ChooseSeat({ meeting }: { meeting: SeatsToChoose }) {
  const choosesSessions = roundsOf(meeting.agenda).length > 0 && meeting.registrationPolicy !== 'APPROVAL';
  return choosesSessions ? <ChooseFurther meeting={meeting} /> : <ChooseAtOnce meeting={meeting} />;
}

function ChooseFurther({ meeting: { slug, seats } }: { meeting: SeatsToChoose }) {
  const say = useSay();
  const href = useHref();
  const ways = waysInto(seats);
  const main = mainOf(ways);
  return (
    <Stack gap="large">
      {ways.map((way) => {
        const text = wayText(way, say);
        return (
          <Stack key={way.mode}>
            <WaySeats way={way} />
            {text ? <p>{text}</p> : null}
            <LinkButton
              href={href(`/bijeenkomsten/${slug}/aanmelden?manier=${wayNames[way.mode]}`)}
              variant={way === main ? 'primary' : 'secondary'}
              wide
            >
              {wayButton(way, say)}
            </LinkButton>
          </Stack>
        );
      })}
      <p>{say('Daarna kies je je sessie. Je staat er pas op na de laatste stap.')}</p>
    </Stack>
  );
}

/** The way that stands out: the first one with a seat. */
function mainOf(ways: readonly Way[]): Way | undefined {
  return ways.find((way) => way.brings === 'SEAT') ?? ways[0];
}

function ChooseAtOnce({ meeting }: { meeting: SeatsToChoose }) {
  const say = useSay();
  const href = useHref();
  const ways = waysInto(meeting.seats);
  const asks = meeting.registrationPolicy === 'APPROVAL';
  const first = mainOf(ways);
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
