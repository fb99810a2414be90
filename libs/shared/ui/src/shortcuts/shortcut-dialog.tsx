import type { ReactNode } from 'react';
import { Button } from '../button/button';
import styles from './shortcut-dialog.module.css';

/**
 * What `?` opens: the browser's own dialog, so that Escape closes it and the focus comes back. Beside the frame, once on
 * a page; `enhancePage` opens it, and without JavaScript a page of its own shows the same.
 */
export function ShortcutDialog({
  title,
  closeLabel,
  children,
}: {
  title: string;
  closeLabel: string;
  children: ReactNode;
}) {
  return (
    <dialog className={styles.dialog} data-shortcuts="" data-print="none" aria-labelledby="sneltoetsen-kop">
      <div className={styles.head}>
        <h2 className={styles.title} id="sneltoetsen-kop">
          {title}
        </h2>
        <form method="dialog">
          <Button type="submit" variant="quiet" size="small">
            {closeLabel}
          </Button>
        </form>
      </div>
      {children}
    </dialog>
  );
}
