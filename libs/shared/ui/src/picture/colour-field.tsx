import type { InputHTMLAttributes } from 'react';
import { type FieldTexts, describedBy } from '../field/described-by';
import { Field } from '../field/field';
import styles from './picture.module.css';

/** Chooses a colour, with the browser's own chooser; its value is #rrggbb. */
export function ColourField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  ...rest
}: FieldTexts & InputHTMLAttributes<HTMLInputElement> & { name: string }) {
  const texts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <input
        {...rest}
        {...describedBy(id, texts)}
        id={id}
        name={name}
        type="color"
        className={styles.swatch}
      />
    </Field>
  );
}
