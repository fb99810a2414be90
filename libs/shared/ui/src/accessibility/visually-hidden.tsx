import type { ReactNode } from 'react';
import styles from './accessibility.module.css';

/** Words for who listens instead of looks. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  );
}
