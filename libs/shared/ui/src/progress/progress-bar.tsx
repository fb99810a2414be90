import { useId } from 'react';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What is under way ('De brief gaat uit'). */
  label: string;
  done: number;
  all: number;
  /** The same in words ('12 van 40 verstuurd'); what is shown is never only a bar. */
  text: string;
}

/** How far long work is. The browser's own element: it needs no script, and it says its value aloud. */
export function ProgressBar({ label, done, all, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <span className={styles.text}>{text}</span>
      </div>
      <progress id={id} className={styles.bar} value={done} max={Math.max(all, 1)} aria-valuetext={text} />
    </div>
  );
}
