import { ChartFigure } from './chart-figure';
import styles from './growth-chart.module.css';

export interface GrowthPoint {
  /** The day as a number that rises evenly: days since some first day. */
  readonly at: number;
  /** As it is written in the table: '24 maart 2027'. */
  readonly when: string;
  readonly value: number;
}

export interface GrowthChartProps {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly sentence: string;
  /** The oldest first; at least two. */
  readonly points: readonly GrowthPoint[];
  /** A line across that the value grows towards, with its words: how many seats there are. */
  readonly ceiling?: { readonly value: number; readonly label: string } | undefined;
  /** The same as a table, one click away. */
  readonly table: { readonly open: string; readonly when: string; readonly value: string };
}

const [width, height] = [100, 40];

/** A number that grows in steps, over the days; the ends are written out, the table has the rest. */
export function GrowthChart({ title, sentence, points, ceiling, table }: GrowthChartProps) {
  const [first, last] = [points[0]!, points.at(-1)!];
  const most = Math.max(1, ceiling?.value ?? 0, ...points.map(({ value }) => value)) * 1.08;
  const x = (at: number) => rounded((width * (at - first.at)) / Math.max(1, last.at - first.at));
  const y = (value: number) => rounded(height - (height * value) / most);
  // Between two days nothing changed, so the line goes flat and then up.
  const steps = points.map(({ at, value }, place) => (place === 0 ? '' : `H${x(at)} `) + `V${y(value)}`);
  const line = `M0 ${y(first.value)} ${steps.join(' ')}`;
  return (
    <ChartFigure
      title={title}
      words={<span>{sentence}</span>}
      table={{
        open: table.open,
        columns: [
          { key: 'when', header: table.when },
          { key: 'value', header: table.value, numeric: true },
        ],
        rows: points.map(({ when, value }) => ({ key: when, cells: [when, value] })),
      }}
    >
      <div className={styles.frame} aria-hidden="true">
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          focusable="false"
        >
          <path className={styles.ground} d={`${line} V${height} H0 Z`} />
          <path className={styles.line} d={line} />
          {ceiling ? <path className={styles.ceiling} d={`M0 ${y(ceiling.value)} H${width}`} /> : null}
        </svg>
        <div className={styles.ends}>
          <span>{first.when}</span>
          {ceiling ? <span>{ceiling.label}</span> : null}
          <span>{last.when}</span>
        </div>
      </div>
    </ChartFigure>
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
