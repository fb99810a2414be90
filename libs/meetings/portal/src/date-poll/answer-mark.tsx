import { useSay } from '@verbonden/shared/web';
import type { PollChoice } from '@verbonden/shared/web/schema';
import { Ban, Minus, MonitorSmartphone, Users } from 'lucide-react';
import styles from './date-poll.module.css';

const pictures = { ONSITE: Users, ONLINE: MonitorSmartphone, NO: Ban, NONE: Minus };

/** An answer in a sign, a colour and a word; null is no answer yet. */
export function AnswerMark({ choice }: { choice: PollChoice | null }) {
  const say = useSay();
  const words = { ONSITE: say('Zaal'), ONLINE: say('Online'), NO: say('Nee'), NONE: say('Nog niets') };
  const Picture = pictures[choice ?? 'NONE'];
  return (
    <span className={styles.mark} data-choice={choice ?? 'NONE'}>
      <Picture aria-hidden="true" />
      {words[choice ?? 'NONE']}
    </span>
  );
}
