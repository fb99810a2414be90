import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { Field } from './field';
import styles from './field.module.css';

/** How much room the answer usually needs; says something about what is expected. */
export type FieldWidth = 'short' | 'medium' | 'full';

export interface TextFieldProps extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> {
  name: string;
  width?: FieldWidth;
}

/** One line of text: name, e-mail, number, search words. Its `id` is its name unless given. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  width = 'full',
  className,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const texts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <input
        {...rest}
        {...describedBy(id, texts)}
        id={id}
        name={name}
        type={type}
        className={classNames(styles.control, styles[width], className)}
      />
    </Field>
  );
}

export interface TextAreaProps extends FieldTexts, TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string;
  /** What stands right above the text, such as the buttons of a toolbar. */
  above?: ReactNode;
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  className,
  rows = 5,
  above,
  ...rest
}: TextAreaProps) {
  const texts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <div className={styles.framed}>
        {above}
        <textarea
          {...rest}
          {...describedBy(id, texts)}
          id={id}
          name={name}
          rows={rows}
          className={classNames(styles.control, styles.area, className)}
        />
      </div>
    </Field>
  );
}
