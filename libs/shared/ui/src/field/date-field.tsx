import { CalendarDays } from 'lucide-react';
import { classNames } from '../class-names';
import { type FieldTexts, describedBy } from './described-by';
import { Field } from './field';
import styles from './field.module.css';
import { TextField, type TextFieldProps } from './text-field';

export interface DateFieldProps extends TextFieldProps {
  /** Name of the button that opens the browser's calendar ('Kies in de kalender'). Without it there is only typing. */
  pickLabel?: string;
}

/**
 * A date that is typed ('24-3-2027', '24 mrt'); the server understands it. With `pickLabel` the browser's own calendar
 * opens beside it, once `enhancePage` has run: until then the button is not there.
 */
export function DateField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  pickLabel,
  className,
  ...rest
}: DateFieldProps) {
  const texts: FieldTexts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <span className={styles.withButton}>
        <input
          autoComplete="off"
          {...rest}
          {...describedBy(id, texts)}
          id={id}
          name={name}
          type="text"
          className={classNames(styles.control, styles.date, className)}
        />
        {pickLabel === undefined ? null : (
          <button type="button" className={styles.pick} data-pick-date={id} aria-label={pickLabel} hidden>
            <CalendarDays aria-hidden="true" className={styles.icon} />
          </button>
        )}
      </span>
    </Field>
  );
}

/** A time of day that is typed ('13:30', '13.30'); the server understands it. */
export function TimeField(props: TextFieldProps) {
  return (
    <TextField
      autoComplete="off"
      {...props}
      type="text"
      className={classNames(styles.time, props.className)}
    />
  );
}
