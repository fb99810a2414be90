import { ArrowRight } from 'lucide-react';
import styles from './link-rows.module.css';

/** Short links below one another, each a whole row to press: questions to search with, places to go. */
export function LinkRows({
  links,
}: {
  links: readonly { readonly href: string; readonly label: string; readonly note?: string }[];
}) {
  return (
    <ul className={styles.rows} role="list">
      {links.map(({ href, label, note }) => (
        <li key={href}>
          <a className={styles.row} href={href}>
            <span>
              {label}
              {note ? <span className={styles.note}>{note}</span> : null}
            </span>
            <ArrowRight aria-hidden="true" className={styles.arrow} />
          </a>
        </li>
      ))}
    </ul>
  );
}
