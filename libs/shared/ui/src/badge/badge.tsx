import { Ban, CircleCheck, CircleDashed, CircleDot, Clock3, PencilLine } from 'lucide-react';
import { classNames } from '../class-names';
import styles from './badge.module.css';

/** A kind of thing ('Goede praktijk', 'Expertiselab'): a plain word in a quiet frame. */
export function Badge({ children, tone = 'quiet' }: { children: string; tone?: 'quiet' | 'brand' }) {
  return <span className={classNames(styles.badge, tone === 'brand' && styles.brand)}>{children}</span>;
}

/** How something stands. Each status has its own sign beside its colour; the word is yours. */
export type Status = 'confirmed' | 'waiting' | 'open' | 'draft' | 'past' | 'cancelled';

const signs = {
  confirmed: CircleCheck,
  waiting: Clock3,
  open: CircleDot,
  draft: PencilLine,
  past: CircleDashed,
  cancelled: Ban,
};

/** A status in a sign, a colour and a word. */
export function StatusLabel({ status, children }: { status: Status; children: string }) {
  const Sign = signs[status];
  return (
    <span className={classNames(styles.status, styles[status])}>
      <Sign aria-hidden="true" className={styles.sign} />
      {children}
    </span>
  );
}
