import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** The night band at the top of a first screen: one line, one thing to do (a SearchBox), a drawing. Full width. */
export function Hero({
  title,
  lead,
  children,
  illustration,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  illustration?: ReactNode;
}) {
  return (
    <div className={styles.hero}>
      <div className={styles.heroRow}>
        <div className={styles.heroWords}>
          <h1 className={styles.heroTitle} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className={styles.heroLead}>{lead}</p> : null}
          {children}
        </div>
        {illustration ? <div className={styles.heroPicture}>{illustration}</div> : null}
      </div>
    </div>
  );
}
