import type { ReactNode } from 'react';
import styles from './prose.module.css';

/** Running text. Give it children, or `html` that the server has already cleaned. */
export function Prose({ children, html, lang }: { children?: ReactNode; html?: string; lang?: string }) {
  if (html !== undefined)
    return <div className={styles.prose} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <div className={styles.prose} lang={lang}>
      {children}
    </div>
  );
}
