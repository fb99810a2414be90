import { Button, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ByLink } from './registration-link.page';

/** The buttons, each with what it does to the seat before it is pressed. */
export function LinkActions({ link: { registration, canChange } }: { link: ByLink }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { status, mode, meeting } = registration;
  const gone = status === 'CANCELLED';
  const other = mode === 'ONLINE' ? ('ONSITE' as const) : ('ONLINE' as const);
  const words = { ONSITE: say('Ik kom toch naar de zaal'), ONLINE: say('Ik kom toch online') };
  const seatsOf = { ONSITE: meeting.seats.onsite, ONLINE: meeting.seats.online };
  const ways = canChange ? (gone ? (['ONSITE', 'ONLINE'] as const) : ([other] as const)) : [];
  return (
    <form method="post" action={href(address.split('?')[0] ?? '')}>
      <Stack>
        {ways.map((way) => {
          const seats = seatsOf[way];
          if (!seats) return null;
          return (
            <Stack key={way} gap="small">
              <p>
                {seats.left === 0
                  ? say('Daar is het vol: je komt als nummer {position} in de rij en houdt wat je hebt.', {
                      position: seats.waiting + 1,
                    })
                  : gone
                    ? say('Er is plek: je staat er meteen weer op.')
                    : say('Er is plek: je wisselt meteen, en je oude plek gaat naar de volgende.')}
              </p>
              <Button type="submit" name="doe" value={`kom:${way}`}>
                {words[way]}
              </Button>
            </Stack>
          );
        })}
        {gone ? null : (
          <Stack gap="small">
            <p>{say('Kom je niet, dan gaat je plek meteen naar de volgende in de rij.')}</p>
            <Button type="submit" name="doe" value="kom-niet">
              {say('Ik kom niet')}
            </Button>
          </Stack>
        )}
      </Stack>
    </form>
  );
}
