import { describedBy } from './described-by';
import { Field } from './field';
import styles from './field.module.css';
import type { TextFieldProps } from './text-field';
import { classNames } from '../class-names';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'defaultValue' | 'value'> {
  /** "current-password" for the one there is, "new-password" for one that is chosen. */
  autoComplete: 'current-password' | 'new-password';
  /** Names of the button that shows what was typed ('Toon', 'Verberg'). */
  show: { readonly show: string; readonly hide: string };
}

/**
 * A password. A button beside it shows what was typed, once `enhancePage` has run: until then it is not there. Pasting
 * works, and so do password managers.
 */
export function PasswordField({
  name,
  id = name,
  label,
  hint,
  audience,
  error,
  optional,
  width = 'medium',
  show,
  className,
  ...rest
}: PasswordFieldProps) {
  const texts = { label, hint, audience, error, optional };
  return (
    <Field id={id} {...texts}>
      <span className={styles.withButton}>
        <input
          spellCheck={false}
          autoCapitalize="none"
          {...rest}
          {...describedBy(id, texts)}
          id={id}
          name={name}
          type="password"
          className={classNames(styles.control, styles[width], className)}
        />
        <button
          type="button"
          className={styles.show}
          data-show-password={id}
          data-hide-text={show.hide}
          aria-pressed="false"
          hidden
        >
          {show.show}
        </button>
      </span>
    </Field>
  );
}
