import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { FieldDescriptions, LabelText } from './field-texts';
import styles from './field.module.css';

export interface FieldProps extends FieldTexts {
  /** The id of the control inside. */
  id: string;
  children: ReactNode;
}

/** Label, texts and one control. For a control that is not in this folder; give it `describedBy(id, texts)`. */
export function Field({ id, children, ...texts }: FieldProps) {
  return (
    <div className={classNames(styles.field, texts.error ? styles.wrong : undefined)}>
      <label className={styles.label} htmlFor={id}>
        <LabelText {...texts} />
      </label>
      <FieldDescriptions id={id} {...texts} />
      {children}
    </div>
  );
}

/** A question with several controls below it; the first of them should carry `id`, so that an error can link to it. */
export function FieldGroup({ id, children, ...texts }: FieldProps) {
  return (
    <fieldset
      className={classNames(styles.field, texts.error ? styles.wrong : undefined)}
      aria-describedby={describedBy(id, texts)['aria-describedby']}
    >
      <legend className={styles.label}>
        <LabelText {...texts} />
      </legend>
      <FieldDescriptions id={id} {...texts} />
      {children}
    </fieldset>
  );
}
