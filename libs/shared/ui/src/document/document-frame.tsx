import styles from './document.module.css';

/**
 * A document of its own inside the page, such as a mail: with nothing allowed it runs no script and leads nowhere. What
 * answers at `src` must send headers that let it be framed here.
 */
export function DocumentFrame({ src, title }: { src: string; title: string }) {
  return <iframe className={styles.frame} src={src} title={title} sandbox="" loading="lazy" />;
}
