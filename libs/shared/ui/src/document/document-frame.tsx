import styles from './document.module.css';

export interface DocumentFrameProps {
  readonly src: string;
  readonly title: string;
  /** A page of ours is no stranger: locked up, its styles and letters would not come. */
  readonly ours?: boolean;
}

/**
 * A document of its own inside the page, such as a mail: unless it is ours it runs no script and leads nowhere. What
 * answers at `src` must send headers that let it be framed here.
 */
export function DocumentFrame({ src, title, ours = false }: DocumentFrameProps) {
  const locked = ours ? {} : { sandbox: '' };
  return <iframe className={styles.frame} src={src} title={title} loading="lazy" {...locked} />;
}
