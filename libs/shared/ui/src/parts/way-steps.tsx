import { Check } from 'lucide-react';
import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './part-list.module.css';

export interface WayStep {
  readonly href: string;
  readonly label: string;
  /** Why, in a few words. */
  readonly note: string;
  readonly isDone: boolean;
}

/** Steps that each lead to a page of their own, in the order that helps most; any may come first. */
export function WaySteps({
  steps,
  doneText,
}: {
  steps: readonly WayStep[];
  /** For who listens, behind a step that is done ('gedaan'). */
  doneText: string;
}) {
  return (
    <ol className={styles.parts} role="list">
      {steps.map(({ href, label, note, isDone }, index) => (
        <li key={href} className={classNames(styles.part, isDone && styles.done)}>
          <span className={styles.mark} aria-hidden="true">
            {isDone ? <Check /> : index + 1}
          </span>
          <span>
            <a className={styles.step} href={href}>
              {label}
              {isDone ? <VisuallyHidden> ({doneText})</VisuallyHidden> : null}
            </a>
            <span className={styles.why}>{note}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
