import type { ReactNode } from 'react';
import styles from './range-figure.module.css';

export interface RangeFigureProps {
  /** The range as it is read: '110 tot 200'. */
  value: string;
  /** Of what: 'van je 600 leerlingen'. */
  of: string;
  /** What is most likely and how sure it is, in a sentence or two. */
  children?: ReactNode;
  low: number;
  middle: number;
  high: number;
  /** How many there are in all: the whole width. */
  all: number;
}

/** An estimate: the range in large type, and a bar on which everybody is the width and the range a band in it. */
export function RangeFigure({ value, of, children, low, middle, high, all }: RangeFigureProps) {
  // In a thousandth of everybody: whole numbers, so that the ends meet exactly.
  const at = (number: number) => Math.round((1000 * number) / all);
  return (
    <figure className={styles.figure}>
      <p className={styles.words}>
        <strong className={styles.value}>{value}</strong> <span className={styles.of}>{of}</span>
      </p>
      {/* A drawing rather than a width: the page's security policy allows no inline styles. */}
      <svg
        className={styles.bar}
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={styles.ground} width="1000" height="10" />
        <rect className={styles.band} x={at(low)} width={Math.max(6, at(high) - at(low))} height="10" />
        <line className={styles.middle} x1={at(middle)} x2={at(middle)} y1="0" y2="10" />
      </svg>
      {children ? <figcaption className={styles.caption}>{children}</figcaption> : null}
    </figure>
  );
}
