import { classNames } from '../class-names';
import styles from './big-numbers.module.css';

export interface BigNumber {
  readonly label: string;
  readonly value: number;
  /** Less important than the others. */
  readonly quiet?: boolean;
}

/** A few counts that are read from across a room; `size="screen"` for a beamer. */
export function BigNumbers({
  label,
  numbers,
  size = 'page',
}: {
  label: string;
  numbers: readonly BigNumber[];
  size?: 'page' | 'screen';
}) {
  return (
    <dl className={classNames(styles.numbers, size === 'screen' && styles.screen)} aria-label={label}>
      {numbers.map((number) => (
        <div key={number.label} className={classNames(styles.number, number.quiet && styles.quiet)}>
          <dt className={styles.label}>{number.label}</dt>
          <dd className={styles.value}>{number.value}</dd>
        </div>
      ))}
    </dl>
  );
}
