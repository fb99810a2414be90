import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './writing-desk.module.css';

/** A long text that is being written and how it will look: beside one another where there is room for both. */
export function WritingDesk({
  children,
  preview,
  place,
}: {
  children: ReactNode;
  preview: ReactNode;
  place: 'beside' | 'below';
}) {
  return (
    <div className={classNames(styles.desk, place === 'beside' && styles.beside)}>
      <div className={styles.writing}>{children}</div>
      <div className={styles.preview}>{preview}</div>
    </div>
  );
}
