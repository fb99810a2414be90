import { Button, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { giveBackStep, stepField } from '../meeting/seat-step';
import { choiceText } from './choice-words';
import type { OwnChoiceFragment } from './choices.generated';

/** Where somebody sits or waits in each round, with a button that gives that back. */
export function OwnSessions({
  choices,
  action,
  registrationId,
}: {
  choices: readonly OwnChoiceFragment[];
  /** Where the form goes. */
  action: string;
  /** Left out where the address says whose registration it is. */
  registrationId?: string;
}) {
  const say = useSay();
  return (
    <Stack gap="large">
      {choices.map((choice) => (
        <form key={choice.round.id} method="post" action={action}>
          {registrationId ? <input type="hidden" name="registrationId" value={registrationId} /> : null}
          <input type="hidden" name="roundId" value={choice.round.id} />
          <Stack gap="small">
            <p>
              <strong>{choice.round.title}</strong>
            </p>
            <p>{choiceText(choice, say)}</p>
            {choice.held?.room ? <p>{say('Ruimte: {room}', { room: choice.held.room })}</p> : null}
            <div>
              <Button
                type="submit"
                name={stepField}
                value={giveBackStep}
                size="small"
                busyText={say('Even wachten…')}
              >
                {choice.held ? say('Geef deze plek terug') : say('Ga uit deze rij')}
              </Button>
            </div>
          </Stack>
        </form>
      ))}
    </Stack>
  );
}
