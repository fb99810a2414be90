import styles from './section-nav.module.css';

export interface SectionNavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  /** How much there is to do there; 0 and absent show nothing. */
  readonly count?: number;
}

/** The pages about one thing, side by side: links, so they work asleep. On a phone the row scrolls sideways. */
export function SectionNav({ label, items }: { label: string; items: readonly SectionNavItem[] }) {
  return (
    <nav className={styles.nav} aria-label={label} data-print="none" data-scrolls="">
      <ul className={styles.list} role="list">
        {items.map(({ href, label: words, current, count }) => (
          <li key={href}>
            <a className={styles.link} href={href} aria-current={current ? 'page' : undefined}>
              {words}
              {count ? <span className={styles.count}>{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
