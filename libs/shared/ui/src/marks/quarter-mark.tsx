import styles from './marks.module.css';

/** The mark: two quarters hold, two rise, and one in four is seen. Decorative unless it gets a name. */
export function QuarterMark({ size = 40, title }: { size?: number; title?: string }) {
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
      aria-hidden={title === undefined ? true : undefined}
      focusable="false"
    >
      <path className={styles.quarter} d="M0 22.5V0A22.5 22.5 0 0 1 22.5 22.5Z" />
      <path className={styles.one} d="M48 22.5V0A22.5 22.5 0 0 0 25.5 22.5Z" />
      <path className={styles.quarter} d="M22.5 25.5V48A22.5 22.5 0 0 1 0 25.5Z" />
      <path className={styles.quarter} d="M25.5 25.5H48A22.5 22.5 0 0 1 25.5 48Z" />
    </svg>
  );
}
