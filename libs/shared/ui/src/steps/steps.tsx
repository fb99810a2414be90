import { Check } from 'lucide-react';
import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './steps.module.css';

export interface StepsProps {
  /** What the steps lead to ('Aanmelden in drie stappen'). */
  label: string;
  steps: readonly { label: string; href?: string }[];
  /** Which one is now, from 0; the ones before it are done. */
  current: number;
  /** For who listens, behind a step that is done ('klaar'). */
  doneText: string;
}

/** Where you are in a form of a few steps, or what an item has been through (signaal → … → gebruikt). */
export function Steps({ label, steps, current, doneText }: StepsProps) {
  return (
    <ol className={styles.steps} role="list" aria-label={label}>
      {steps.map((step, index) => {
        const done = index < current;
        return (
          <li
            key={step.label}
            className={classNames(styles.step, done && styles.done, index === current && styles.now)}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {done ? <Check /> : index + 1}
            </span>
            <span className={styles.name}>
              {done && step.href ? <a href={step.href}>{step.label}</a> : step.label}
              {done ? <VisuallyHidden> ({doneText})</VisuallyHidden> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
