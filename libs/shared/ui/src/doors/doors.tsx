import type { ReactNode } from 'react';
import styles from './doors.module.css';

export interface Door {
  href: string;
  label: string;
  /** A few words for who doubts whether this door is theirs. */
  note: string;
  /** A simple icon; the words say it all. */
  picture: ReactNode;
}

/** Where somebody goes in, by who they are: two to six doors beside one another, on a phone below one another. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <ul className={styles.doors} role="list">
      {doors.map(({ href, label, note, picture }) => (
        <li key={href} className={styles.place}>
          <a className={styles.door} href={href}>
            <span className={styles.picture} aria-hidden="true">
              {picture}
            </span>
            <span className={styles.words}>
              <strong className={styles.label}>{label}</strong>
              <span className={styles.note}>{note}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
