import { classNames } from '../class-names';
import styles from './marks.module.css';

/**
 * Four young people, each on a tile of its own height. `behind` and `before` are the hair behind and before the face,
 * drawn around a face with its centre at 0,0 and a radius of 26.
 */
const people = [
  { x: 0, top: 92, behind: '', before: 'M-26.8 3A27 27 0 0 1 26-7H0V3Z' },
  {
    x: 104,
    top: 40,
    behind:
      'M-30-6a12 12 0 1 1 24 0ZM-30 2a13 13 0 1 1 22-12ZM-20-22a13 13 0 1 1 26 0ZM2-20a12 12 0 1 1 24 4ZM8-8a12 12 0 1 1 22 8Z',
    before: 'M-26-4A26 26 0 0 1 26-4A26 14 0 0 0 -26-4Z',
  },
  { x: 208, top: 0, behind: 'M-34 38V0A34 34 0 0 1 34 0V38Z', before: 'M-27 0A27 27 0 0 1 0-27V0Z' },
  {
    x: 312,
    top: 64,
    behind: 'M-13-30a13 13 0 1 1 26 0a13 13 0 0 1 -26 0Z',
    before: 'M-27-3A27 27 0 0 1 27-3Z',
  },
] as const;

const seen = 2;

/** One in four: four young people side by side, one of them seen. Drawn from quarters; `title` says what it shows. */
export function OneInFour({ title }: { title?: string }) {
  return (
    <svg
      className={styles.illustration}
      viewBox="0 0 412 268"
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
      aria-hidden={title === undefined ? true : undefined}
      focusable="false"
    >
      {people.map((person, index) => (
        <g
          key={person.x}
          className={classNames(styles.person, index === seen && styles.seen)}
          transform={`translate(${person.x} ${person.top})`}
        >
          <path className={styles.tile} d="M0 300V0H56A44 44 0 0 1 100 44V300Z" />
          <path className={styles.hair} d={person.behind} transform="translate(50 68)" />
          <path
            className={styles.shoulders}
            d="M5 300V147A44 44 0 0 1 49 103V300ZM51 300V103A44 44 0 0 1 95 147V300Z"
          />
          <circle className={styles.face} cx="50" cy="68" r="26" />
          <path className={styles.hair} d={person.before} transform="translate(50 68)" />
        </g>
      ))}
    </svg>
  );
}
