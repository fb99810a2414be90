import { Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import styles from './planning.module.css';

/** What stands beside a Dutch text in English; folded away until there is something in it. */
export function EnglishFields({ open, children }: { open: boolean; children: ReactNode }) {
  const say = useSay();
  return (
    <details className={styles.more} open={open}>
      <summary>{say('In het Engels erbij (niet verplicht)')}</summary>
      <Stack>{children}</Stack>
    </details>
  );
}
