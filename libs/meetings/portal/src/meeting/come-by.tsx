import { Button, CheckboxField, LinkButton, Notice, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { WaySeats } from './seat-bars';
import { comeStep, stepField } from './seat-step';
import { meantimeText, standingText, wayButton, wayText } from './seat-words';
import type { OwnSeatFragment } from './seats.generated';
import type { Way } from './ways';

/** One way to come with its seats, what will happen, and the button; for pages that a mail leads to. */
export function ComeBy({
  way,
  stands,
  meanwhile,
}: {
  way: Way;
  /** True for the one thing to do. */
  stands: boolean;
  /** True when who waits for the room can take part online in the meantime. */
  meanwhile: boolean;
}) {
  const say = useSay();
  const text = wayText(way, say);
  return (
    <Stack>
      <WaySeats way={way} />
      {text ? <p>{text}</p> : null}
      {meanwhile ? (
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
        variant={stands ? 'primary' : 'secondary'}
        busyText={say('Even wachten…')}
        wide
      >
        {wayButton(way, say)}
      </Button>
    </Stack>
  );
}

/** Where somebody who came by a mail stands, with the way to change or leave. */
export function StandingByLink({
  registration,
  token,
  done,
}: {
  registration: OwnSeatFragment;
  token: string | null;
  /** The outcome of the button that was just pressed. */
  done: string | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Notice
      kind={done === 'CONFIRMED' || done === 'WAITLISTED' ? 'success' : 'info'}
      title={`${standingText(registration, say)}.`}
      action={
        token ? (
          <LinkButton href={href(`/aanmelding/${token}`)}>{say('Wijzig of meld je af')}</LinkButton>
        ) : null
      }
    >
      {meantimeText(registration, say) ?? say('Je krijgt een mail met alles wat je nodig hebt.')}
    </Notice>
  );
}
