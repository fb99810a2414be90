import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { FieldGroup } from './field';
import styles from './radio-row.module.css';

export interface RadioOption {
  value: string;
  /** A word or two: 'In de zaal', 'Nee'. */
  label: string;
  /** A small picture before the word; the word says it all. */
  icon?: ReactNode;
}

export interface RadioRowProps extends FieldTexts {
  name: string;
  id?: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  /** For the numbers of a scale: equal, and side by side on a phone too. */
  tight?: boolean;
}

/** One choice out of two to four short words, side by side: for the same question many times over. */
export function RadioRow({ name, id = name, options, defaultValue, tight, ...texts }: RadioRowProps) {
  return (
    <FieldGroup id={id} {...texts}>
      <div className={classNames(styles.row, tight && styles.tight)}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              aria-invalid={describedBy(id, texts)['aria-invalid']}
              className={styles.radio}
            />
            {option.icon}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
