import { Fragment, type ReactNode } from 'react';
import styles from './field.module.css';

/** A date as one types it ('24-3-2027') is not broken over two lines. */
export function WholeDates({ children }: { children: ReactNode }) {
  if (typeof children !== 'string') return children;
  return children.split(/(\d{1,2}-\d{1,2}-\d{4})/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className={styles.whole}>
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
