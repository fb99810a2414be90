import { LogOut } from 'lucide-react';
import styles from './quick-exit.module.css';

export interface QuickExitProps {
  /** A page that anybody could have open. */
  href: string;
  /** 'Snel weg' */
  label: string;
  /** 'Of druk twee keer op Escape', shown where that works. */
  hint: string;
}

/**
 * A way out of a page for young people that is always in reach. A plain link asleep; awake it puts the other page in the
 * place of this one, so that "back" does not lead here, and Escape twice does the same (`leaveQuickly` in enhance).
 */
export function QuickExit({ href, label, hint }: QuickExitProps) {
  return (
    <aside className={styles.strip} aria-label={label} data-quick-exit-strip="">
      <span className={styles.hint} data-quick-exit-hint="" hidden>
        {hint}
      </span>
      <a className={styles.exit} href={href} rel="noreferrer" data-quick-exit="">
        <LogOut aria-hidden="true" />
        {label}
      </a>
    </aside>
  );
}
