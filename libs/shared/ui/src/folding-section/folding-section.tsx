import type { ReactNode } from 'react';
import styles from './folding-section.module.css';

/**
 * A part of a long text. On a phone it folds under its heading, so that the parts are seen before one of them is read;
 * on a wide screen and on paper all of it shows and there is nothing to press. The browser's own: works asleep, and a
 * link to the part opens it.
 */
export function FoldingSection({
  id,
  title,
  open = false,
  children,
}: {
  /** The place a link leads to. */
  id: string;
  title: string;
  /** On a phone too: what most readers came for. */
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-labelledby={`${id}-kop`}>
      <h2 className={styles.heading} id={`${id}-kop`}>
        {title}
      </h2>
      <details className={styles.fold} open={open}>
        <summary className={styles.press}>
          <h2>{title}</h2>
        </summary>
        <div className={styles.inside} id={id}>
          {children}
        </div>
      </details>
    </section>
  );
}
