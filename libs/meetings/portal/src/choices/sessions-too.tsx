import { useSay } from '@verbonden/shared/web';
import { sessionsText } from '../meeting/seat-words';
import type { Change } from '../meeting/ways';

/** What a change of how somebody comes does to the sessions that were chosen, said before it is pressed. */
export function SessionsToo({ change, choices }: { change: Change; choices: readonly unknown[] }) {
  const say = useSay();
  const text = sessionsText(change, choices, say);
  return text ? <p>{text}</p> : null;
}
