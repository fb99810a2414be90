import { ChartFigure } from './chart-figure';
import styles from './bar-chart.module.css';

export interface ChartBar {
  /** What it counts: '5, heel nuttig'. */
  label: string;
  value: number;
}

export interface BarChartProps {
  /** The exact question. */
  title: string;
  /** How many it is about ('12 antwoorden'). */
  count: string;
  /** What it shows, in a sentence. */
  sentence: string;
  bars: readonly ChartBar[];
  /** What a full bar stands for: 100 for percentages. Without it: all bars together. */
  whole?: number | undefined;
  /** The same as a table, one click away. */
  table: { open: string; label: string; value: string };
}

/** Numbers as bars, each with its number behind it: the length says it, the digits say it, no colour has to. */
export function BarChart({ title, count, sentence, bars, whole, table }: BarChartProps) {
  // Of the whole, so that two charts beside one another can be compared.
  const all = Math.max(1, whole ?? bars.reduce((sum, { value }) => sum + value, 0));
  return (
    <ChartFigure
      title={title}
      words={
        <>
          <span className={styles.count}>{count}</span>
          <span>{sentence}</span>
        </>
      }
      table={{
        open: table.open,
        columns: [
          { key: 'label', header: table.label },
          { key: 'value', header: table.value, numeric: true },
        ],
        rows: bars.map(({ label, value }) => ({ key: label, cells: [label, value] })),
      }}
    >
      <div className={styles.bars} aria-hidden="true">
        {bars.map(({ label, value }) => (
          <div key={label} className={styles.bar}>
            <span className={styles.label}>{label}</span>
            {/* A drawing rather than a width: the page's security policy allows no inline styles. */}
            <svg className={styles.track} viewBox="0 0 100 1" preserveAspectRatio="none" focusable="false">
              <rect className={styles.ground} width="100" height="1" />
              <rect className={styles.filled} width={Math.round((1000 * value) / all) / 10} height="1" />
            </svg>
            <span className={styles.value}>{value}</span>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}
