import type { ReactNode } from 'react';
import styles from './lines.module.css';

export interface LineProps {
  title: ReactNode;
  /** Above the title: a StatusLabel or Badge. */
  badge?: ReactNode;
  /** Short facts below it: since when, how often. One element each. */
  facts?: readonly ReactNode[];
  /** What can be done with it; at the end of the line. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One thing of a list that cannot be opened, only looked at and done something with: a session, a key, an account. */
export function Line({ title, badge, facts = [], actions, children }: LineProps) {
  const known = facts.filter(Boolean);
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span className={styles.title}>
          {title} {badge}
        </span>
        {known.length > 0 ? (
          <ul className={styles.facts} role="list">
            {known.map((fact, place) => (
              <li key={place}>{fact}</li>
            ))}
          </ul>
        ) : null}
        {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

/** Lines below one another; a list for who listens. */
export function LineList({ label, children }: { label?: string; children: readonly ReactNode[] }) {
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {children.map((child, place) => (
        <li key={place}>{child}</li>
      ))}
    </ul>
  );
}
