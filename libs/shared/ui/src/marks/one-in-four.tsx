import styles from './marks.module.css';

const figures = [0, 1, 2, 3] as const;

/** Four young people, drawn from quarters; one of them is seen. `title` says what it shows. */
export function OneInFour({ title, seen = 2 }: { title?: string; seen?: 0 | 1 | 2 | 3 }) {
  return (
    <svg
      className={styles.illustration}
      viewBox="0 0 344 132"
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
      aria-hidden={title === undefined}
      focusable="false"
    >
      {figures.map((figure) => (
        <g
          key={figure}
          className={figure === seen ? styles.one : styles.other}
          transform={`translate(${figure * 88} 0)`}
        >
          <circle cx="40" cy="28" r="24" />
          <path d="M38.5 132H0A38.5 72 0 0 1 38.5 60Z" />
          <path d="M41.5 132V60A38.5 72 0 0 1 80 132Z" />
        </g>
      ))}
    </svg>
  );
}
