import styles from './small-photo.module.css';

/** A photo in a text, small; pressing it opens the whole one. `alt` says what it shows. */
export function SmallPhoto({ src, full, alt }: { src: string; full: string; alt: string }) {
  return (
    <a className={styles.link} href={full}>
      <img className={styles.photo} src={src} alt={alt} loading="lazy" />
    </a>
  );
}
