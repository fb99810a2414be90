import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './timeline.module.css';

export interface Moment {
  id: string;
  /** For machines. */
  dateTime: string;
  /** Written out: 'woensdag 17 maart 2027, 13.30 uur'. */
  when: string;
  title: ReactNode;
  /** What it is about, to whom it goes. */
  children?: ReactNode;
  /** `past` is behind us, `now` asks attention, `coming` is planned, `cancelled` will not happen. */
  state: 'past' | 'now' | 'coming' | 'cancelled';
  /** The state in words ('verstuurd', 'gepland'); colour and shape do not speak alone. */
  stateText?: string;
}

/** Moments on a line, in order: mails gone and to come, the history of an item. */
export function Timeline({ label, moments }: { label: string; moments: readonly Moment[] }) {
  return (
    <ol className={styles.timeline} role="list" aria-label={label}>
      {moments.map((moment) => (
        <li key={moment.id} className={classNames(styles.moment, styles[moment.state])}>
          <p className={styles.when}>
            <time dateTime={moment.dateTime}>{moment.when}</time>
            {moment.stateText ? <span className={styles.state}> · {moment.stateText}</span> : null}
          </p>
          <p className={styles.title}>{moment.title}</p>
          {moment.children ? <div className={styles.about}>{moment.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
