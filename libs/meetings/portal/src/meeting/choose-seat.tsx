import { Button, CheckboxField, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

/** Both ways to come, each button with what it will do before it is pressed. */
export function ChooseSeat({ meeting: { id, slug, seats } }: { meeting: NonNullable<ShownMeeting> }) {
  const say = useSay();
  const href = useHref();
  const { onsite, online } = seats;
  const roomFull = onsite !== null && onsite.left === 0;
  const onlineFull = online !== null && online.left === 0;
  const first = onsite && !roomFull ? 'room' : online && !onlineFull ? 'online' : 'room';
  return (
    <form method="post" action={href(`/bijeenkomsten/${slug}`)}>
      <Stack>
        <input type="hidden" name="meetingId" value={id} />
        {onsite ? (
          <Stack gap="small">
            {roomFull ? (
              <p>
                {say('De zaal is vol. Je kunt op de wachtlijst: je bent dan nummer {position}.', {
                  position: onsite.waiting + 1,
                })}
              </p>
            ) : null}
            {roomFull && online && !onlineFull ? (
              <CheckboxField
                name="intussen"
                label={say('Intussen doe ik online mee')}
                hint={say('Je houdt je plek in de rij voor de zaal.')}
                defaultChecked
              />
            ) : null}
            <Button
              type="submit"
              name="doe"
              value="kom:ONSITE"
              variant={first === 'room' ? 'primary' : 'secondary'}
              wide
            >
              {roomFull ? say('Zet me op de wachtlijst voor de zaal') : say('Ik kom naar de zaal')}
            </Button>
          </Stack>
        ) : null}
        {online ? (
          <Stack gap="small">
            {onlineFull ? (
              <p>
                {say('Online is vol. Je kunt op de wachtlijst: je bent dan nummer {position}.', {
                  position: online.waiting + 1,
                })}
              </p>
            ) : null}
            <Button
              type="submit"
              name="doe"
              value="kom:ONLINE"
              variant={first === 'online' ? 'primary' : 'secondary'}
              wide
            >
              {onlineFull ? say('Zet me op de wachtlijst voor online') : say('Ik doe online mee')}
            </Button>
          </Stack>
        ) : null}
      </Stack>
    </form>
  );
}
