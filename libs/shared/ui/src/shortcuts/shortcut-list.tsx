import styles from './shortcut-list.module.css';

/** One shortcut: its keys in order ('g b', '/'), what it does, and for letters the page it leads to. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly href?: string;
}

/**
 * Shortcuts under a heading each, with their keys. With `act` its links are what `enhancePage` follows when their
 * letters are pressed; once on a page.
 */
export function ShortcutList({
  groups,
  thenText,
  act = false,
  level = 2,
}: {
  groups: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[];
  /** Between two keys: 'en dan'. */
  thenText: string;
  act?: boolean;
  /** Of the headings. */
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.groups}>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <Heading className={styles.title}>{title}</Heading>
          <ul className={styles.list} role="list">
            {shortcuts.map(({ keys, label, href }) => (
              <li key={keys} className={styles.row}>
                <span className={styles.keys}>
                  {keys.split(' ').map((key, place) => (
                    <span key={place}>
                      {place > 0 ? <span className={styles.then}>{thenText}</span> : null}
                      <kbd className={styles.key}>{key}</kbd>
                    </span>
                  ))}
                </span>
                {href ? (
                  <a href={href} data-keys={act ? keys : undefined}>
                    {label}
                  </a>
                ) : (
                  <span>{label}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
