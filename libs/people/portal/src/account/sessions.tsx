import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, Line, LineList, Stack, StatusLabel, VisuallyHidden } from '@verbonden/shared/ui';
import { type Say, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { Sessions_MeFragment } from './sessions.generated';

type Session = Sessions_MeFragment['sessions'][number];

/** Where somebody is signed in, this browser first, each with a button to sign out there. */
export function Sessions({ me: { sessions, sessionHere } }: { me: Sessions_MeFragment }) {
  const say = useSay();
  const href = useHref();
  const inOrder = [
    ...sessions.filter(({ id }) => id === sessionHere),
    ...sessions.filter(({ id }) => id !== sessionHere),
  ];
  return (
    <Stack>
      <LineList label={say('Waar je bent ingelogd')}>
        {inOrder.map((session) => (
          <SessionLine key={session.id} session={session} isHere={session.id === sessionHere} />
        ))}
      </LineList>
      {sessions.length > 1 ? (
        <form method="post" action={href('/mijn/account')}>
          <Button type="submit" name="stap" value="andere" busyText={say('Even wachten…')}>
            {say('Log uit op alle andere apparaten')}
          </Button>
        </form>
      ) : null}
    </Stack>
  );
}

function SessionLine({ session, isHere }: { session: Session; isHere: boolean }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const when = (moment: string) =>
    say('{day}, {time}', {
      day: writeDate(new Date(moment), locale),
      time: writeTime(new Date(moment), locale),
    });
  const name = nameOf(session, say);
  return (
    <Line
      title={name}
      badge={isHere ? <StatusLabel status="confirmed">{say('dit apparaat')}</StatusLabel> : null}
      facts={[
        say('ingelogd op {when}', { when: when(session.startedAt) }),
        isHere ? null : say('laatst gezien op {when}', { when: when(session.lastSeenAt) }),
      ]}
      actions={
        isHere ? null : (
          <form method="post" action={href('/mijn/account')}>
            <input type="hidden" name="id" value={session.id} />
            <Button type="submit" size="small" name="stap" value="een">
              {say('Log daar uit')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          </form>
        )
      }
    />
  );
}

function nameOf({ browser, system }: Session, say: Say): string {
  if (browser && system) return say('{browser} op {system}', { browser, system });
  return browser ?? system ?? say('Een apparaat dat we niet herkennen');
}
