import styles from './accessibility.module.css';

/** The first thing on a page for who walks by keyboard: straight to the content. Shown on focus. */
export function SkipLink({ href = '#inhoud', children }: { href?: string; children: string }) {
  return (
    <a className={styles.skip} href={href}>
      {children}
    </a>
  );
}
