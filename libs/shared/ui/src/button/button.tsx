import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './button.module.css';

/** `primary` is the one action of a screen; `danger` is for what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonLook {
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  /** As wide as what it stands in; on a phone a primary action always is. */
  wide?: boolean;
  /** A picture before the words; decorative. */
  icon?: ReactNode;
}

export interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Working: cannot be pressed again, keeps the focus and its width. */
  busy?: boolean;
  /** What is shown while `busy`, or while its form is on its way ('Even wachten…'). */
  busyText?: string;
}

export interface LinkButtonProps extends ButtonLook, AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

function look(
  { variant = 'secondary', size = 'normal', wide }: ButtonLook,
  extra?: string,
): string | undefined {
  return classNames(
    styles.button,
    styles[variant],
    size === 'small' && styles.small,
    wide && styles.wide,
    extra,
  );
}

/** A button that does something. Submits its form unless `type="button"`. */
export function Button({
  variant,
  size,
  wide,
  icon,
  busy = false,
  busyText,
  className,
  children,
  type = 'submit',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ variant, size, wide }, className)}
      aria-disabled={busy || rest['aria-disabled']}
      data-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <span className={styles.face}>
        {icon}
        <span>{children}</span>
      </span>
      {busyText !== undefined && (
        <span className={styles.busy} data-busy-text={busyText} aria-hidden={!busy}>
          <span className={styles.turning} aria-hidden="true" />
          <span>{busyText}</span>
        </span>
      )}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={look({ variant, size, wide }, className)}>
      <span className={styles.face}>
        {icon}
        <span>{children}</span>
      </span>
    </a>
  );
}
