import type { ReactNode } from 'react';
import { Table, type TableProps } from '../table/table';
import styles from './chart-figure.module.css';

export interface ChartFigureProps {
  title: string;
  /** What is said about it before the drawing: how many, and what it shows. */
  words?: ReactNode;
  /** The drawing; who listens gets the words and the table. */
  children: ReactNode;
  /** The same as a table, one click away. */
  table: Pick<TableProps, 'columns' | 'rows'> & { open: string };
}

/** The frame of every chart: its title and words, the drawing, and its table one click away. */
export function ChartFigure({ title, words, children, table: { open, columns, rows } }: ChartFigureProps) {
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.words}>
        <span className={styles.title}>{title}</span>
        {words}
      </figcaption>
      {children}
      <details className={styles.table}>
        <summary>{open}</summary>
        <Table caption={title} captionHidden columns={columns} rows={rows} />
      </details>
    </figure>
  );
}
