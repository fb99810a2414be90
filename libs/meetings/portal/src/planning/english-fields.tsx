import { Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import styles from './planning.module.css';

/** What stands beside a Dutch text in English; folded away, and saying so when there is something in it. */
export function EnglishFields({
  open,
  filled = false,
  children,
}: {
  open: boolean;
  filled?: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <details className={styles.more} open={open}>
      <summary>
        {filled ? say('In het Engels erbij (ingevuld)') : say('In het Engels erbij (niet verplicht)')}
      </summary>
      <Stack>{children}</Stack>
    </details>
  );
}
