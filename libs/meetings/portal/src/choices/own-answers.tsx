import { Button, LinkButton, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from '../meeting/meeting.page';
import { practiceStep, stepField } from '../meeting/seat-step';
import { OwnSessions } from './own-sessions';
import { roundsOf } from './rounds';

type Mine = NonNullable<ShownMeeting['viewerRegistration']>;

/** What the reader chose, with the way to change that; not there where there is nothing to choose any more. */
export function OwnAnswers({ meeting, mine }: { meeting: ShownMeeting; mine: Mine }) {
  const say = useSay();
  const href = useHref();
  const { registrationState: state, slug } = meeting;
  const path = href(`/bijeenkomsten/${slug}`);
  const hasRounds = roundsOf(meeting.agenda).length > 0;
  const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
  if (!isOpen && mine.choices.length === 0) return null;
  return (
    <Stack gap="large">
      <OwnSessions choices={mine.choices} action={path} registrationId={mine.id} />
      {isOpen && hasRounds && mine.choices.length === 0 ? <p>{say('Je koos nog geen sessie.')}</p> : null}
      {isOpen ? (
        <LinkButton href={href(`/bijeenkomsten/${slug}/aanmelding`)} size="small">
          {hasRounds ? say('Wijzig sessies en wensen') : say('Wijzig je wensen')}
        </LinkButton>
      ) : null}
    </Stack>
  );
}

/** What the reader is proud of, one press away from being a practice that others find. */
export function OwnPride({
  meeting,
  mine,
  practiceId,
}: {
  meeting: ShownMeeting;
  mine: Mine;
  practiceId: string;
}) {
  const say = useSay();
  const href = useHref();
  const { introduction } = mine;
  if (!introduction) return null;
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
      <input type="hidden" name="practiceId" value={practiceId} />
      <input type="hidden" name="proudOf" value={introduction.proudOf} />
      <Stack gap="small">
        <hr />
        <p>
          <strong>{say('Hier ben je trots op')}</strong>
        </p>
        <p>{introduction.proudOf}</p>
        <p>
          {introduction.shared
            ? say('Andere deelnemers mogen dit lezen.')
            : say('Alleen de organisatie ziet dit.')}
        </p>
        <div>
          <Button
            type="submit"
            name={stepField}
            value={practiceStep}
            size="small"
            busyText={say('Even wachten…')}
          >
            {say('Maak hier een goede praktijk van')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
