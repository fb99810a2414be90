import { classNames } from '../class-names';
import styles from './seat-bar.module.css';

export interface SeatBarProps {
  /** Which seats: 'In de zaal', 'Online'. */
  label: string;
  taken: number;
  /** `null`: as many as want to come. */
  capacity: number | null;
  /** How many wait behind the last seat. */
  waiting?: number;
  /** The same in words: '40 van 40 plaatsen bezet, 3 mensen wachten'. */
  text: string;
  /** Set when the numbers change while the page is open: the words are then said aloud. */
  live?: boolean;
}

/** So many people are drawn in the line; the words have the exact number. */
const drawn = 8;

/** How full one way of joining is: a bar of seats with, behind it, the line that waits. The words say the same. */
export function SeatBar({ label, taken, capacity, waiting = 0, text, live }: SeatBarProps) {
  const full = capacity !== null && taken >= capacity;
  const part = capacity === null ? openPart(taken) : Math.min(1, capacity === 0 ? 1 : taken / capacity);
  return (
    <div className={styles.seats}>
      <p className={styles.words}>
        <span className={styles.label}>{label}</span>{' '}
        <span className={styles.text} role={live ? 'status' : undefined}>
          {text}
        </span>
      </p>
      <div className={styles.line} aria-hidden="true" data-full={full || undefined}>
        <div className={classNames(styles.track, capacity === null && styles.open)}>
          {/* A drawing rather than a width: the page's security policy allows no inline styles. */}
          <svg className={styles.taken} viewBox="0 0 100 1" preserveAspectRatio="none" focusable="false">
            <rect width={Math.round(part * 1000) / 10} height="1" />
          </svg>
        </div>
        {waiting > 0 ? (
          <div className={styles.queue}>
            {Array.from({ length: Math.min(waiting, drawn) }, (_, index) => (
              <span key={index} className={styles.person} />
            ))}
            {waiting > drawn ? <span className={styles.more}>+{waiting - drawn}</span> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Without an end there is no 'full': the bar grows towards four fifths and never gets there. */
function openPart(taken: number): number {
  return 0.8 * (taken / (taken + 40));
}

/** Both ways of joining below one another. */
export function SeatBars({ bars }: { bars: readonly SeatBarProps[] }) {
  return (
    <div className={styles.bars}>
      {bars.map((bar) => (
        <SeatBar key={bar.label} {...bar} />
      ))}
    </div>
  );
}
