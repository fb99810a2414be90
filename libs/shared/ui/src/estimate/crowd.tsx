import { classNames } from '../class-names';
import styles from './crowd.module.css';

/** Steps through any number of places without a pattern that the eye makes a row of. */
const stride = 11;

/** Which of `all` places are seen: spread, and the same each time. */
export function placesSeen(all: number, seen: number): ReadonlySet<number> {
  const size = Math.max(1, all);
  const step = [stride, 13, 17, 1].find((each) => shared(each, size) === 1) ?? 1;
  return new Set(Array.from({ length: Math.min(seen, all) }, (_, index) => (index * step + 2) % size));
}

function shared(one: number, other: number): number {
  return other === 0 ? one : shared(other, one % other);
}

/** A group of people, so many of them seen: a class of 28 with its 7. `title` says the same for who listens. */
export function Crowd({
  all,
  seen,
  columns = 7,
  title,
}: {
  all: number;
  seen: number;
  columns?: number;
  title: string;
}) {
  const places = placesSeen(all, seen);
  const rows = Math.ceil(all / columns);
  return (
    <svg
      className={styles.crowd}
      viewBox={`0 0 ${columns * 48 - 8} ${rows * 48 - 8}`}
      role="img"
      aria-label={title}
      focusable="false"
    >
      {Array.from({ length: all }, (_, index) => (
        <g
          key={index}
          className={classNames(places.has(index) && styles.seen)}
          transform={`translate(${(index % columns) * 48} ${Math.floor(index / columns) * 48})`}
        >
          <path
            className={styles.tile}
            d="M4 0H22A18 18 0 0 1 40 18V36A4 4 0 0 1 36 40H4A4 4 0 0 1 0 36V4A4 4 0 0 1 4 0Z"
          />
          <circle className={styles.head} cx="20" cy="15" r="7" />
          <path className={styles.body} d="M5 40A15 15 0 0 1 35 40Z" />
        </g>
      ))}
    </svg>
  );
}
