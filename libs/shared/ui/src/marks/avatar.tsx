import { classNames } from '../class-names';
import styles from './marks.module.css';

/** The first letters of the first and the last word that begins with a capital; small words do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen.map((word) => [...(word ?? '')][0]).join('') || ([...name.trim()][0] ?? '').toUpperCase();
}

/** Initials of a person or an organisation, beside the name that is written out; so it is silent. */
export function Avatar({ name, size = 'normal' }: { name: string; size?: 'small' | 'normal' | 'large' }) {
  return (
    <span className={classNames(styles.avatar, styles[size])} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
