import { useSubscription } from '@apollo/client/react';
import { LinkButton, Notice, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, useLiveConnection, useSay } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { type AdviceRoomPartsFragment, AdviceRoomTalkDocument } from './room.generated';
import { Said } from './said';

interface Talk {
  readonly hostName?: string | null;
  /** Who asked, once they read along. */
  readonly askerName?: string | null;
  readonly room: AdviceRoomPartsFragment;
}

interface RoomTalkProps {
  readonly requestId: string;
  readonly given: Talk;
}

/**
 * What is said in a room, as it is said. What its reader types stands outside it and stays still. Whoever has no seat any
 * more keeps nothing of it on the screen.
 */
function RoomTalk({ requestId, given }: RoomTalkProps) {
  const say = useSay();
  const href = useHref();
  const [talk, setTalk] = useState<Talk | null>(given);
  const [awake, setAwake] = useState(false);
  const isLost = useLiveConnection() === 'LOST';
  useEffect(() => setAwake(true), []);
  useSubscription(AdviceRoomTalkDocument, {
    variables: { requestId },
    onData: ({ data: { data } }) => setTalk(data?.adviceRoomChanged ?? null),
    onComplete: () => setTalk(null),
  });
  const path = `/advies/gevraagd/${requestId}`;
  const show = <LinkButton href={href(path)}>{say('Toon het')}</LinkButton>;
  if (!talk) {
    return (
      <div role="status">
        <Notice kind="info" title={say('Je zit niet meer in dit gesprek.')} action={show} />
      </div>
    );
  }
  const { room } = talk;
  return (
    <Stack>
      <WhoIsHere talk={talk} />
      <div role="log">
        <Stack>
          {room.messages.map((message) => (
            <Said key={message.id} message={message} path={path} isHost={room.viewerSeat === 'HOST'} />
          ))}
        </Stack>
      </div>
      <div role="status">
        {isLost ? (
          <Notice kind="attention" title={say('Geen verbinding. We proberen het opnieuw.')} />
        ) : !room.viewerCanWrite ? (
          <Notice
            kind="info"
            title={
              room.isOpen && !room.hasEnough
                ? say('Het gesprek begint als er minstens twee jongeren zijn.')
                : say('Dit gesprek is gesloten.')
            }
          />
        ) : !given.room.viewerCanWrite ? (
          <Notice kind="info" title={say('Er kan nu gepraat worden.')} action={show} />
        ) : room.draftVersion !== given.room.draftVersion ? (
          <Notice kind="info" title={say('De gespreksleider schreef op wat jullie zeiden.')} action={show} />
        ) : null}
      </div>
      {awake ? null : (
        <p>
          <a href={href(path)}>{say('Kijk of er iets nieuws is')}</a>
        </p>
      )}
    </Stack>
  );
}

function WhoIsHere({ talk: { hostName, askerName, room } }: { talk: Talk }) {
  const say = useSay();
  const { memberNames, memberCount } = room;
  const who = [
    memberNames.length > 0
      ? say('Hier zitten {names}.', { names: memberNames.join(', ') })
      : say('Hier {count, plural, one {praat # jongere} other {praten # jongeren}}.', { count: memberCount }),
    say('{name} leidt het gesprek.', { name: hostName ?? say('Niemand') }),
    ...(askerName ? [say('{name} leest nu mee, niet wat er eerder is gezegd.', { name: askerName })] : []),
  ];
  return <p>{who.join(' ')}</p>;
}

export default defineLiveIsland('room-talk', RoomTalk);
