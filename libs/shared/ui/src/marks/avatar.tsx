import { classNames } from '../class-names';
import styles from './marks.module.css';

/** The first letters of the first and the last word that begins with a capital; small words do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen.map((word) => [...(word ?? '')][0]).join('') || ([...name.trim()][0] ?? '').toUpperCase();
}

export interface AvatarProps {
  name: string;
  size?: 'small' | 'normal' | 'large';
  /** The mark of an organisation; `alt` says whose it is. */
  logo?: { src: string; alt: string } | null;
}

/**
 * Who this is, beside the name that is written out: the mark of an organisation, always on white as marks are made for,
 * or initials. Those are silent.
 */
export function Avatar({ name, size = 'normal', logo }: AvatarProps) {
  if (logo) {
    return (
      <img
        className={classNames(styles.logo, styles[size])}
        src={logo.src}
        alt={logo.alt}
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <span className={classNames(styles.avatar, styles[size])} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
