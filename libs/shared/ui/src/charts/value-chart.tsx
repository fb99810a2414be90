import type { ReactNode } from 'react';
import { ChartFigure } from './chart-figure';
import styles from './value-chart.module.css';

export interface MeasuredValue {
  key: string;
  /** Of when it is: '1 maart 2026'. */
  when: string;
  value: number;
  /** As it is written: '12,5'. */
  written: string;
  /** Where it comes from. */
  source: ReactNode;
}

export interface ValueChartProps {
  /** What was measured. */
  title: string;
  /** The oldest first. */
  values: readonly MeasuredValue[];
  /** The same as a table, one click away. */
  table: { open: string; when: string; value: string; source: string };
}

const [width, height, gap] = [100, 40, 3];

/** Values through time as columns, each with its number and day below it; sources stand in the table. */
export function ValueChart({ title, values, table }: ValueChartProps) {
  const most = Math.max(...values.map(({ value }) => Math.abs(value)), 0) || 1;
  return (
    <ChartFigure
      title={title}
      table={{
        open: table.open,
        columns: [
          { key: 'when', header: table.when },
          { key: 'value', header: table.value, numeric: true },
          { key: 'source', header: table.source },
        ],
        rows: values.map(({ key, when, written, source }) => ({ key, cells: [when, written, source] })),
      }}
    >
      <ol className={styles.columns} aria-hidden="true">
        {values.map(({ key, when, value, written }) => {
          const tall = Math.max(1, Math.round((height - gap) * (Math.abs(value) / most)));
          return (
            <li key={key} className={styles.column}>
              <svg
                className={styles.drawing}
                viewBox={`0 0 ${width} ${height}`}
                preserveAspectRatio="none"
                focusable="false"
              >
                <rect className={styles.filled} x="0" y={height - tall} width={width} height={tall} />
              </svg>
              <span className={styles.value}>{written}</span>
              <span className={styles.when}>{when}</span>
            </li>
          );
        })}
      </ol>
    </ChartFigure>
  );
}
