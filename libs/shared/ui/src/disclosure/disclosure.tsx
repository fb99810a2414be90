import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** What is inside, as something to press: 'Nog iets erbij vertellen'. */
  title: string;
  /** Open from the start: something inside was filled in, or is wrong. */
  open?: boolean;
  children: ReactNode;
  id?: string;
}

/** What most people need not see, one press away. The browser's own: it works asleep and is found by its search. */
export function Disclosure({ title, open = false, children, id }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={open} id={id}>
      <summary className={styles.title}>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
