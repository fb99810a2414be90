import styles from './embed-list.module.css';

export interface EmbedListProps {
  title: string;
  items: readonly { href: string; title: string; summary: string; meta?: string }[];
  /** What stands there when there is nothing. */
  empty: string;
  /** Where the rest is. */
  more: { href: string; label: string };
}

/** A short list that stands in somebody else's page: every link leaves the frame. */
export function EmbedList({ title, items, empty, more }: EmbedListProps) {
  return (
    <main className={styles.embed} aria-label={title}>
      <h1 className={styles.title}>{title}</h1>
      {items.length === 0 ? <p>{empty}</p> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.href} className={styles.item}>
            <a href={item.href} target="_top">
              {item.title}
            </a>
            <p className={styles.summary}>{[item.meta, item.summary].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <a href={more.href} target="_top">
          {more.label}
        </a>
      </p>
    </main>
  );
}
