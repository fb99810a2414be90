import type { ReactNode } from 'react';
import styles from './description-list.module.css';

export interface Fact {
  term: string;
  /** One thing, or several below one another. */
  details: ReactNode | readonly ReactNode[];
}

/** Facts with their names: when, where, who, how much. Leaves out what is empty. */
export function DescriptionList({
  facts,
  layout = 'beside',
}: {
  facts: readonly Fact[];
  layout?: 'beside' | 'below';
}) {
  return (
    <dl className={styles[layout]}>
      {facts
        .map((fact) => ({ term: fact.term, details: [fact.details].flat().filter(Boolean) }))
        .filter((fact) => fact.details.length > 0)
        .map((fact) => (
          <div key={fact.term} className={styles.fact}>
            <dt className={styles.term}>{fact.term}</dt>
            {fact.details.map((detail, index) => (
              <dd key={index}>{detail}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
