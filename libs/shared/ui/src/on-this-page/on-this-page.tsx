import styles from './on-this-page.module.css';

/** The headings of a long text, each a link to its place. Not on paper, where one sees them anyway. */
export function OnThisPage({
  label,
  links,
}: {
  label: string;
  links: readonly { readonly href: string; readonly label: string }[];
}) {
  return (
    <nav className={styles.contents} aria-label={label} data-print="none">
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <ul className={styles.links} role="list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
