import styles from './link-preview.module.css';

export interface LinkPreviewProps {
  /** Our own picture of the page; nothing is asked of another site. */
  picture: string;
  title: string;
  text: string;
  /** The host, as networks write it below: "verbonden.example.org". */
  host: string;
  /** What this is, for who reads and who listens: 'Zo ziet de link eruit'. */
  label: string;
}

/** How a link looks once somebody shares it in a network or a chat. It leads nowhere. */
export function LinkPreview({ picture, title, text, host, label }: LinkPreviewProps) {
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.label}>{label}</figcaption>
      <div className={styles.card}>
        {/* Its words stand below it. */}
        <img
          className={styles.picture}
          src={picture}
          alt=""
          width="1200"
          height="630"
          loading="lazy"
          decoding="async"
        />
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          <p className={styles.text}>{text}</p>
          <p className={styles.host}>{host}</p>
        </div>
      </div>
    </figure>
  );
}
