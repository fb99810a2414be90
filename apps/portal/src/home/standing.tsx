import { StatusLabel } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { MyPageQuery } from './my.page.generated';

type Registered = NonNullable<MyPageQuery['me']>['upcomingRegistrations'][number];

/** Where somebody stands at a meeting: a seat, or a place in line. */
export function Standing({
  registration: { status, mode, seatMode, position },
}: {
  registration: Registered;
}) {
  const say = useSay();
  if (status === 'CONFIRMED') {
    return (
      <StatusLabel status="confirmed">
        {mode === 'ONLINE' ? say('Je doet online mee') : say('Je komt naar de zaal')}
      </StatusLabel>
    );
  }
  return (
    <StatusLabel status="waiting">
      {seatMode
        ? say('Nummer {position} in de rij, intussen online', { position })
        : say('Nummer {position} in de rij', { position })}
    </StatusLabel>
  );
}
