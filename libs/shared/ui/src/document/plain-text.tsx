import styles from './document.module.css';

/** Text as it was written, line by line; long addresses break. */
export function PlainText({ text, lang }: { text: string; lang?: string }) {
  return (
    <pre className={styles.text} lang={lang}>
      {text}
    </pre>
  );
}
