import { Button, CheckboxField, Panel, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { SessionsToo } from '../choices/sessions-too';
import { WaySeats } from '../meeting/seat-bars';
import { changeStep, comeStep, leaveStep, stepField } from '../meeting/seat-step';
import { changeButton, changeText, leaveText, wayButton, wayText } from '../meeting/seat-words';
import { canComeMeanwhile, type Change, changesFor, type Way, waysInto } from '../meeting/ways';
import type { ByLink } from './registration-link.page';

interface LinkActionsProps {
  readonly link: ByLink;
  /** What the person chose in the mail: that button stands out. */
  readonly chosen: string | null;
}

/** The buttons, each with what it does to the seat before it is pressed. */
export function LinkActions({ link, chosen }: LinkActionsProps) {
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Panel>
      <form method="post" action={href(address.split('?')[0] ?? '')}>
        <Stack gap="large">
          {link.registration.status === 'CANCELLED' ? (
            <ComeBack link={link} />
          ) : (
            <Changes link={link} chosen={chosen} />
          )}
        </Stack>
      </form>
    </Panel>
  );
}

function Changes({ link: { registration, choices, canChange, canLeave }, chosen }: LinkActionsProps) {
  const say = useSay();
  const possible = canChange ? changesFor(registration.meeting.seats, registration) : [];
  // What the mail was pressed for comes first.
  const changes = possible.toSorted(
    (one, other) => Number(isChosen(other, chosen)) - Number(isChosen(one, chosen)),
  );
  const leaving = (
    <Stack key="weg" gap="small">
      <p>{leaveText(registration, say)}</p>
      <Button
        type="submit"
        name={stepField}
        value={leaveStep}
        variant={chosen === 'niet' ? 'primary' : 'secondary'}
        busyText={say('Even wachten…')}
      >
        {say('Ik kom niet')}
      </Button>
    </Stack>
  );
  const changing = changes.map((change) => (
    <Stack key={change.what} gap="small">
      <p>{changeText(change, say)}</p>
      <SessionsToo change={change} choices={choices} />
      <Button
        type="submit"
        name={stepField}
        value={changeStep(change)}
        variant={isChosen(change, chosen) ? 'primary' : 'secondary'}
        busyText={say('Even wachten…')}
      >
        {changeButton(change, say)}
      </Button>
    </Stack>
  ));
  if (!canLeave) return changing;
  return chosen === 'niet' ? [leaving, ...changing] : [...changing, leaving];
}

/** True for the change that the button in the mail was about. */
function isChosen(change: Change, chosen: string | null): boolean {
  if (change.what === 'MEANWHILE') return false;
  const mode = change.what === 'STAY' ? change.mode : change.to.mode;
  return chosen === (mode === 'ONLINE' ? 'online' : 'zaal');
}

function ComeBack({ link: { registration } }: { link: ByLink }) {
  const { seats } = registration.meeting;
  return waysInto(seats).map((way) => (
    <ComeBackBy key={way.mode} way={way} meanwhile={way.mode === 'ONSITE' && canComeMeanwhile(seats)} />
  ));
}

function ComeBackBy({ way, meanwhile }: { way: Way; meanwhile: boolean }) {
  const say = useSay();
  const words = {
    ONSITE: say('Ik kom toch naar de zaal'),
    ONLINE: say('Ik kom toch online'),
  };
  return (
    <Stack>
      <WaySeats way={way} />
      <p>{wayText(way, say) ?? say('Er is plek: je staat er meteen weer op.')}</p>
      {meanwhile ? (
        <CheckboxField
          name="intussen"
          label={say('Intussen doe ik online mee')}
          hint={say('Je houdt je plek in de rij voor de zaal.')}
          defaultChecked
        />
      ) : null}
      <Button type="submit" name={stepField} value={comeStep(way.mode)} busyText={say('Even wachten…')}>
        {way.brings === 'SEAT' ? words[way.mode] : wayButton(way, say)}
      </Button>
    </Stack>
  );
}
