import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './dates.module.css';

export interface DateLeaf {
  /** For machines: '2027-03-24'. */
  dateTime: string;
  weekday: string;
  day: string;
  month: string;
  /** Only when it is not this year. */
  year?: string;
  /** Written out, for who listens: 'woensdag 24 maart 2027'. */
  spoken: string;
}

export interface DateBlockProps extends DateLeaf {
  /** `past` and `cancelled` are quieter; what happened is said elsewhere in words. */
  look?: 'coming' | 'past' | 'cancelled';
  size?: 'normal' | 'large';
}

/** A date as a leaf of a calendar. The page writes the date out as well. */
export function DateBlock({
  dateTime,
  weekday,
  day,
  month,
  year,
  spoken,
  look = 'coming',
  size = 'normal',
}: DateBlockProps) {
  return (
    <time
      className={classNames(styles.leaf, styles[look], size === 'large' && styles.large)}
      dateTime={dateTime}
    >
      <VisuallyHidden>{spoken}</VisuallyHidden>
      <span className={styles.weekday} aria-hidden="true">
        {weekday}
      </span>
      <span className={styles.day} aria-hidden="true">
        {day}
      </span>
      <span className={styles.month} aria-hidden="true">
        {month}
        {year ? ` ${year}` : ''}
      </span>
    </time>
  );
}
