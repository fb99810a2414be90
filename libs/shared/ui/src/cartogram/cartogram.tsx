import { classNames } from '../class-names';
import styles from './cartogram.module.css';

/** How a mark looks: filled, half filled, crossed, or an outline. The form says it; the colour says it again. */
export type CartogramLook = 'full' | 'half' | 'cross' | 'outline';

export interface CartogramMark {
  key: string;
  /** In cells. */
  x: number;
  y: number;
  href: string;
  /** Its name and how it stands, for who points at it and who listens. */
  label: string;
  look: CartogramLook;
  /** A dot in the corner: something more is so. */
  dot?: boolean;
  /** A short text on it, such as a number; `label` says it too. */
  text?: string;
  /** Stands back, because it was not asked for. */
  faint?: boolean;
}

export interface CartogramProps {
  /** What the drawing shows. */
  label: string;
  /** `small`: a few marks in a narrow place. */
  size?: 'normal' | 'small';
  marks: readonly CartogramMark[];
  /** What each form means. */
  legend: readonly { look: CartogramLook; dot?: boolean; text: string }[];
}

const cell = 20;

/** Places as marks of one size, laid out so that the country is recognised; each a link. A list belongs beside it. */
export function Cartogram({ label, size = 'normal', marks, legend }: CartogramProps) {
  const columns = Math.max(1, ...marks.map(({ x }) => x + 1));
  const rows = Math.max(1, ...marks.map(({ y }) => y + 1));
  return (
    <figure className={styles.figure}>
      <svg
        className={classNames(styles.map, size === 'small' && styles.small)}
        viewBox={`0 0 ${columns * cell} ${rows * cell}`}
        role="group"
        aria-label={label}
      >
        {marks.map(({ key, x, y, href, label: name, look, dot, text, faint }) => (
          <a
            key={key}
            href={href}
            aria-label={name}
            className={classNames(styles.mark, faint && styles.faint)}
          >
            <title>{name}</title>
            <g transform={`translate(${x * cell} ${y * cell})`}>
              <Quarter look={look} turned={(x + y) % 2 === 1} dot={dot} />
              {text ? (
                <text className={styles.text} x={(x + y) % 2 === 1 ? 4 : 16} y="5.5">
                  {text}
                </text>
              ) : null}
            </g>
          </a>
        ))}
      </svg>
      <figcaption>
        <ul className={styles.legend}>
          {legend.map(({ look, dot, text }) => (
            <li key={text} className={styles.meaning}>
              <svg
                className={styles.sample}
                viewBox={`0 0 ${cell} ${cell}`}
                aria-hidden="true"
                focusable="false"
              >
                <Quarter look={look} turned={false} dot={dot} />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** A quarter circle, its corner left or right below. */
function Quarter({ look, turned, dot }: { look: CartogramLook; turned: boolean; dot?: boolean | undefined }) {
  const shape = turned ? 'M18 18V2A16 16 0 0 0 2 18Z' : 'M2 18V2A16 16 0 0 1 18 18Z';
  const inner = turned ? 'M18 18V9A9 9 0 0 0 9 18Z' : 'M2 18V9A9 9 0 0 1 11 18Z';
  return (
    <>
      {/* The whole cell can be pressed. */}
      <rect className={styles.ground} width={cell} height={cell} />
      <path className={classNames(styles.shape, styles[look])} d={shape} />
      {look === 'half' ? <path className={styles.inner} d={inner} /> : null}
      {look === 'cross' ? (
        <path className={styles.stroke} d={turned ? 'M9 17L17 9M10 10L17 17' : 'M3 9L11 17M3 17L10 10'} />
      ) : null}
      {dot ? <circle className={styles.dot} cx={turned ? 4.5 : 15.5} cy="4.5" r="3" /> : null}
    </>
  );
}
