import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './part-list.module.css';

export interface PartListProps {
  /** What the parts belong to ('De delen van je verhaal'). */
  label: string;
  /** The id of the form that a press sends, so that nothing typed is lost, and the name of the button in it. */
  form: string;
  name: string;
  parts: readonly {
    value: string;
    label: string;
    isDone: boolean;
    isCurrent?: boolean;
    /** What is still useful there; in few words. */
    about?: ReactNode;
  }[];
  /** For who listens, behind a part that is done ('klaar'). */
  doneText: string;
}

/** The parts of a long form: what is done, what is still useful, and a press away. Counts nothing and hurries nobody. */
export function PartList({ label, form, name, parts, doneText }: PartListProps) {
  return (
    <ol className={styles.parts} role="list" aria-label={label}>
      {parts.map((part, index) => (
        <li
          key={part.value}
          className={classNames(styles.part, part.isDone && styles.done, part.isCurrent && styles.now)}
          aria-current={part.isCurrent ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {part.isDone ? <Check /> : index + 1}
          </span>
          <span>
            <button className={styles.name} type="submit" form={form} name={name} value={part.value}>
              {part.label}
              {part.isDone ? <VisuallyHidden> ({doneText})</VisuallyHidden> : null}
            </button>
            {part.about ? <span className={styles.about}>{part.about}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
