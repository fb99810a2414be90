import styles from './marked.module.css';

/** A piece of a text; a hit is what somebody searched for. */
export interface MarkedPart {
  readonly text: string;
  readonly hit: boolean;
}

/** A text with what was searched for marked in it. */
export function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
