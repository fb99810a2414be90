import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './board.module.css';

export interface BoardColumn {
  readonly id: string;
  readonly title: string;
  /** How many there are, in words: '2 projecten'. */
  readonly count: string;
  /** Cards, in order. */
  readonly cards: readonly ReactNode[];
}

/** Things by how far they are: columns side by side where there is room, below one another on a phone. */
export function Board({
  label,
  columns,
  empty,
}: {
  label: string;
  columns: readonly BoardColumn[];
  empty: string;
}) {
  return (
    <div className={styles.board} role="group" aria-label={label}>
      {columns.map(({ id, title, count, cards }) => (
        <section
          key={id}
          className={classNames(styles.column, cards.length === 0 && styles.emptyColumn)}
          aria-labelledby={`kolom-${id}`}
        >
          <div className={styles.head}>
            <h2 className={styles.title} id={`kolom-${id}`}>
              {title}
            </h2>
            <p className={styles.count}>{count}</p>
          </div>
          {cards.length > 0 ? (
            <ul className={styles.cards} role="list">
              {cards.map((card, index) => (
                <li key={index}>{card}</li>
              ))}
            </ul>
          ) : (
            <p className={styles.empty}>{empty}</p>
          )}
        </section>
      ))}
    </div>
  );
}
