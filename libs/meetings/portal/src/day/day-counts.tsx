import { useSay } from '@verbonden/shared/web';
import type { DayPersonFragment } from './day.generated';
import { standingOf } from './day-people';
import { BigNumbers } from '@verbonden/shared/ui';

/** How many are in the room, how many online, and who is still to come. */
export function DayCounts({ people }: { people: readonly DayPersonFragment[] }) {
  const say = useSay();
  const count = (standing: string) => people.filter((each) => standingOf(each) === standing).length;
  return (
    <BigNumbers
      label={say('Hoeveel mensen er zijn')}
      numbers={[
        { label: say('in de zaal'), value: count('ROOM') },
        { label: say('online'), value: count('ONLINE') },
        { label: say('nog verwacht'), value: count('EXPECTED'), quiet: true },
      ]}
    />
  );
}
