import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { QuarterMark } from '../marks/quarter-mark';
import styles from './print-card.module.css';

export interface PrintCardProps {
  title: string;
  /** The text. */
  children: ReactNode;
  /** `large` for a sentence or two, `small` for what would not fit on a postcard otherwise. */
  size?: 'large' | 'normal' | 'small';
  /** Who says it: 'Noor, 16 of 17'. */
  by: string;
  /** Who took the photo, or what else must be told of the maker. */
  credit?: string;
  /** Whose card it is, and where there is more. */
  from: string;
}

/**
 * A card to hand out, as big as a postcard (A6). On screen there is one; on paper there are four on a sheet of A4, with
 * lines to cut along.
 */
export function PrintCard(props: PrintCardProps) {
  return (
    <div className={styles.sheet}>
      <OneCard {...props} />
      {[2, 3, 4].map((copy) => (
        <div key={copy} className={styles.copy} aria-hidden="true">
          <OneCard {...props} />
        </div>
      ))}
    </div>
  );
}

function OneCard({ title, children, size = 'normal', by, credit, from }: PrintCardProps) {
  return (
    <article className={styles.card}>
      <p className={styles.title}>{title}</p>
      <div className={classNames(styles.text, styles[size])}>{children}</div>
      <footer className={styles.foot}>
        <p className={styles.by}>{by}</p>
        {credit ? <p>{credit}</p> : null}
        <p className={styles.from}>
          <QuarterMark size={16} />
          <span>{from}</span>
        </p>
      </footer>
    </article>
  );
}
