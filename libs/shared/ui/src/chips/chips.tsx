import { X } from 'lucide-react';
import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './chips.module.css';

/** A word that leads somewhere: a theme, a question that others asked. */
export function Chip({ href, children, current }: { href: string; children: string; current?: boolean }) {
  return (
    <a
      className={classNames(styles.chip, current && styles.current)}
      href={href}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </a>
  );
}

export interface ActiveFilter {
  /** This list without this filter. */
  href: string;
  /** 'Thema: school'. */
  label: string;
}

export interface ChipListProps {
  /** 'Gekozen filters'. */
  label: string;
  filters: readonly ActiveFilter[];
  /** For who listens, before the filter's name ('Haal weg:'). */
  removeText: string;
  /** All at once; shown when there is more than one. */
  clear?: { href: string; label: string };
}

/** The filters that are on. Each is a link that takes itself away; shows nothing when there are none. */
export function ChipList({ label, filters, removeText, clear }: ChipListProps) {
  if (filters.length === 0) return null;
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {filters.map((filter) => (
        <li key={filter.href}>
          <a className={classNames(styles.chip, styles.current)} href={filter.href}>
            <VisuallyHidden>{removeText} </VisuallyHidden>
            {filter.label}
            <X aria-hidden="true" className={styles.cross} />
          </a>
        </li>
      ))}
      {clear && filters.length > 1 ? (
        <li>
          <a className={styles.clear} href={clear.href}>
            {clear.label}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
