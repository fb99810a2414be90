import type { InputHTMLAttributes, ReactNode } from 'react';
import { type FieldTexts, describedBy } from '../field/described-by';
import { Field } from '../field/field';
import styles from './file.module.css';

export interface FileFieldProps extends FieldTexts, InputHTMLAttributes<HTMLInputElement> {
  name: string;
  /** What stands below the choice once awake: how far sending is. */
  below?: ReactNode;
}

/** Chooses files from this device. Files can be dropped on it; the form needs `encType="multipart/form-data"`. */
export function FileField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  below,
  ...rest
}: FileFieldProps) {
  const texts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <div className={styles.drop} data-drop={id}>
        <input
          {...rest}
          {...describedBy(id, texts)}
          id={id}
          name={name}
          type="file"
          className={styles.choose}
        />
        {below}
      </div>
    </Field>
  );
}
