import type { ReactNode } from 'react';
import { QuarterPattern } from '../marks/quarter-pattern';
import styles from './footer.module.css';

export interface FooterProps {
  /** Columns of links, each under its own heading. */
  columns: readonly { title: string; links: readonly { href: string; label: string }[] }[];
  /** Choices that stay: ThemeChoice, the switch of the shortcuts. */
  choices?: ReactNode;
  /** Who makes this, in a sentence. */
  children?: ReactNode;
}

/** The night band below every page. */
export function Footer({ columns, choices, children }: FooterProps) {
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        {columns.map((column) => (
          <div key={column.title} className={styles.column}>
            <h2 className={styles.title}>{column.title}</h2>
            <ul className={styles.links} role="list">
              {column.links.map((link) => (
                <li key={link.href}>
                  <a className={styles.link} href={link.href}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div className={styles.column}>
          {children ? <div className={styles.words}>{children}</div> : null}
          {choices ? <div className={styles.choices}>{choices}</div> : null}
        </div>
      </div>
      <div className={styles.pattern}>
        <QuarterPattern columns={32} rows={2} seed={5} />
      </div>
    </footer>
  );
}
