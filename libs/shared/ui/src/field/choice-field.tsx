import type { InputHTMLAttributes } from 'react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { FieldGroup } from './field';
import { FieldDescriptions, LabelText } from './field-texts';
import styles from './choice-field.module.css';

export interface CheckboxFieldProps extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  name: string;
}

/** One yes or no. The whole line can be pressed. */
export function CheckboxField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  className,
  ...rest
}: CheckboxFieldProps) {
  const texts = { label, hint, audience, error, optional };
  return (
    <div className={classNames(styles.single, error ? styles.wrong : undefined)}>
      <label className={styles.line}>
        <input
          {...rest}
          {...describedBy(id, texts)}
          id={id}
          name={name}
          type="checkbox"
          className={classNames(styles.box, className)}
        />
        <span>
          <LabelText {...texts} />
        </span>
      </label>
      <div className={styles.below}>
        <FieldDescriptions id={id} {...texts} />
      </div>
    </div>
  );
}

export interface CheckOption {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface CheckboxGroupProps extends FieldTexts {
  name: string;
  id?: string;
  options: readonly CheckOption[];
  /** What is ticked when the page arrives. */
  defaultValues?: readonly string[];
  /** Short words beside each other where there is room. */
  columns?: 'one' | 'many';
}

/** Any number of a short list; sends `name` once for each that is ticked. */
export function CheckboxGroup({
  name,
  id = name,
  options,
  defaultValues = [],
  columns = 'one',
  ...texts
}: CheckboxGroupProps) {
  return (
    <FieldGroup id={id} {...texts}>
      <div className={classNames(styles.list, columns === 'many' && styles.many)}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.line}>
            <input
              id={index === 0 ? id : `${id}-${option.value}`}
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={defaultValues.includes(option.value)}
              disabled={option.disabled}
              aria-invalid={texts.error ? true : undefined}
              className={styles.box}
            />
            <span>
              {option.label}
              {option.hint ? <span className={styles.lineHint}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
