import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  title: string;
  headingLevel?: 2 | 3;
  /** What was looked for, why there is nothing, what is near. */
  children?: ReactNode;
  /** What can be done instead: 'Vraag het aan het netwerk'. */
  action?: ReactNode;
}

/** Nothing here, said kindly, with a way on. Three quarters are there; the fourth is what you can add. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles.empty}>
      <svg className={styles.picture} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
        <path className={styles.there} d="M2 45V2A43 43 0 0 1 45 45Z" />
        <path className={styles.missing} d="M92.5 43.5V3.5A40 40 0 0 0 52.5 43.5Z" />
        <path className={styles.there} d="M45 51V94A43 43 0 0 1 2 51Z" />
        <path className={styles.there} d="M51 51H94A43 43 0 0 1 51 94Z" />
      </svg>
      <div className={styles.words}>
        <Heading className={styles.title}>{title}</Heading>
        {children ? <div className={styles.text}>{children}</div> : null}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </div>
  );
}
