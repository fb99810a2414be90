import { isSignedIn } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Stack, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { stepField } from '../meeting/seat-step';
import { wantNotStep, wantStep } from './act-on-interest';
import type { MeetingInterestFragment } from './interest.generated';

type Wanted = MeetingInterestFragment & { readonly id: string; readonly slug: string };

/** While it is open how people can take part: saying that one wants to come, or not after all. */
export function InterestPanel({ meeting }: { meeting: Wanted }) {
  const say = useSay();
  const { viewer } = usePageFacts();
  const waits = meeting.viewerInterest?.state === 'WAITING';
  return (
    <Stack>
      {waits ? (
        <div>
          <StatusLabel status="waiting">{say('Je wilt erbij zijn')}</StatusLabel>
        </div>
      ) : null}
      <p>
        {waits
          ? say('Zodra bekend is of het in de zaal, online of allebei is, krijg je één mail om te kiezen.')
          : say(
              'Of dit in de zaal, online of allebei is, staat nog niet vast. Zeg dat je erbij wilt zijn; je kiest later hoe.',
            )}
      </p>
      {meeting.interestCount > 0 ? (
        <p>
          {say('{count, plural, one {# mens wil} other {# mensen willen}} erbij zijn.', {
            count: meeting.interestCount,
          })}
        </p>
      ) : null}
      {isSignedIn(viewer) ? (
        <WantForm meeting={meeting} waits={waits} />
      ) : (
        <SignInToWant slug={meeting.slug} />
      )}
    </Stack>
  );
}

function WantForm({ meeting, waits }: { meeting: Wanted; waits: boolean }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <Button
        type="submit"
        name={stepField}
        value={waits ? wantNotStep : wantStep}
        variant={waits ? 'secondary' : 'primary'}
        busyText={say('Even wachten…')}
        wide
      >
        {waits ? say('Ik kom toch niet') : say('Ik wil erbij zijn')}
      </Button>
    </form>
  );
}

function SignInToWant({ slug }: { slug: string }) {
  const say = useSay();
  const href = useHref();
  const back = encodeURIComponent(href(`/bijeenkomsten/${slug}`));
  return (
    <LinkButton href={href(`/inloggen?terug=${back}`)} variant="primary" wide>
      {say('Log in om te zeggen dat je wilt komen')}
    </LinkButton>
  );
}

/** The form is decided by now: who wanted to come has no seat until they choose. */
export function WantedToCome({ meeting }: { meeting: MeetingInterestFragment }) {
  const say = useSay();
  if (meeting.viewerInterest?.state !== 'TO_CHOOSE') return null;
  return (
    <Notice kind="attention" title={say('Kies hoe je meedoet')}>
      {say('Je wilde erbij zijn. Nu kun je kiezen; pas dan heb je een plek.')}
    </Notice>
  );
}

/** What saying it brought. */
export function InterestNoted() {
  const say = useSay();
  return (
    <Notice kind="success" title={say('Genoteerd: je wilt erbij zijn.')}>
      {say('Je hebt nog geen plek. Zodra bekend is hoe je kunt meedoen, mailen we je om te kiezen.')}
    </Notice>
  );
}
