import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { FieldGroup } from './field';
import styles from './radio-cards.module.css';

export interface RadioCard {
  value: string;
  /** What happens ('Ik kom naar de zaal'). */
  label: string;
  /** What goes with it: place, free seats, what the waiting list means. */
  description?: ReactNode;
  /** A short word that stands out ('Vol', 'Nog 6 plaatsen'); a Badge fits. */
  badge?: ReactNode;
  /** Cannot be chosen; `description` says why and what can be done instead. */
  disabled?: boolean;
  /** Questions that only this choice needs; shown when it is chosen, with or without JavaScript. */
  follow?: ReactNode;
}

export interface RadioCardsProps extends FieldTexts {
  name: string;
  id?: string;
  cards: readonly RadioCard[];
  /** Chosen when the page arrives. */
  defaultValue?: string;
  /** Chosen now, in an island that keeps the choice itself. */
  value?: string;
  onChange?: (value: string) => void;
  required?: boolean;
}

/** One choice out of a few, each with room to say what it means. The first radio carries `id`. */
export function RadioCards({
  name,
  id = name,
  cards,
  defaultValue,
  value,
  onChange,
  required,
  ...texts
}: RadioCardsProps) {
  const chosen = (card: RadioCard) =>
    value === undefined
      ? { defaultChecked: card.value === defaultValue }
      : { checked: card.value === value, onChange: () => onChange?.(card.value) };
  return (
    <FieldGroup id={id} {...texts}>
      <div className={styles.cards}>
        {cards.map((card, index) => {
          const cardId = index === 0 ? id : `${id}-${card.value}`;
          return (
            <div key={card.value} className={classNames(styles.card, card.disabled && styles.disabled)}>
              <label className={styles.choice}>
                <input
                  type="radio"
                  id={cardId}
                  name={name}
                  value={card.value}
                  disabled={card.disabled}
                  required={required}
                  className={styles.radio}
                  aria-invalid={describedBy(id, texts)['aria-invalid']}
                  aria-describedby={card.description ? `${cardId}-about` : undefined}
                  {...chosen(card)}
                />
                <span className={styles.label}>{card.label}</span>
                {card.badge ? <span className={styles.badge}>{card.badge}</span> : null}
              </label>
              {card.description ? (
                <div className={styles.description} id={`${cardId}-about`}>
                  {card.description}
                </div>
              ) : null}
              {card.follow ? <div className={styles.follow}>{card.follow}</div> : null}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
