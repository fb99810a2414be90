import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './evidence-steps.module.css';

export interface EvidenceStepsProps {
  /** How many of the four steps are reached; 0 is below the ladder ('uit de praktijk'). */
  level: 0 | 1 | 2 | 3 | 4;
  /** The word of this step: 'goed onderbouwd'. */
  word: string;
  /** For who listens: 'trede 2 van 4'. Not needed for 0. */
  spoken?: string;
  /** An address that explains the ladder. */
  href?: string;
}

const ladder = [1, 2, 3, 4] as const;

/** The ladder of evidence as four steps going up, as many filled as are reached, and the word beside it. */
export function EvidenceSteps({ level, word, spoken, href }: EvidenceStepsProps) {
  return (
    <span className={styles.evidence}>
      <span className={styles.ladder} aria-hidden="true">
        {ladder.map((step) => (
          <span key={step} className={classNames(styles.step, step <= level && styles.reached)} />
        ))}
      </span>
      <span>
        {href ? <a href={href}>{word}</a> : word}
        {spoken ? <VisuallyHidden> ({spoken})</VisuallyHidden> : null}
      </span>
    </span>
  );
}
