import type { SelectHTMLAttributes } from 'react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { Field } from './field';
import styles from './field.module.css';
import type { FieldWidth } from './text-field';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectFieldProps extends FieldTexts, SelectHTMLAttributes<HTMLSelectElement> {
  name: string;
  options: readonly SelectOption[];
  /** The first, empty line ('Kies een rol'). Leave out when there is always a choice. */
  placeholder?: string;
  width?: FieldWidth;
}

/** One of a list, in the browser's own menu: the best one on a phone. Up to five choices read better as `RadioCards`. */
export function SelectField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  options,
  placeholder,
  width = 'medium',
  className,
  ...rest
}: SelectFieldProps) {
  const texts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <span className={classNames(styles.select, styles[width])}>
        <select
          {...rest}
          {...describedBy(id, texts)}
          id={id}
          name={name}
          className={classNames(styles.control, className)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}
