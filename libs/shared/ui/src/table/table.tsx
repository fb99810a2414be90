import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../accessibility/visually-hidden';
import { classNames } from '../class-names';
import styles from './table.module.css';

export interface TableColumn {
  key: string;
  header: string;
  /** Numbers stand at the right, below one another. */
  numeric?: boolean;
  /** Where sorting by this column leads, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  /** The header is only heard (a column of buttons). */
  quiet?: boolean;
}

export interface TableRow {
  key: string;
  /** One cell for each column; the first names the row. */
  cells: readonly ReactNode[];
}

export interface TableProps {
  /** What the table shows and, if it helps, how it is sorted. */
  caption: string;
  /** Seen above the table, or only heard when a heading stands above it already. */
  captionHidden?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** What stands there when there are no rows. */
  empty?: ReactNode;
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown };

/** A real table that becomes a list of cards on a phone. Sorting is a link, so it is in the address. */
export function Table({ caption, captionHidden, columns, rows, empty }: TableProps) {
  return (
    <table className={styles.table} role="table">
      <caption className={styles.caption}>
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classNames(column.numeric && styles.numeric)}
              aria-sort={column.sort?.direction}
            >
              <Header column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} first={index === 0}>
                {row.cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty ? (
          <tr role="row">
            <td role="cell" colSpan={columns.length}>
              {empty}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

function Header({ column: { header, sort, quiet } }: { column: TableColumn }) {
  if (quiet) return <VisuallyHidden>{header}</VisuallyHidden>;
  if (!sort) return header;
  const Arrow = arrows[sort.direction ?? 'none'];
  return (
    <a className={styles.sort} href={sort.href}>
      {header}
      <Arrow aria-hidden="true" className={styles.arrow} />
    </a>
  );
}

function Cell({ column, first, children }: { column: TableColumn; first: boolean; children: ReactNode }) {
  const className = classNames(column.numeric && styles.numeric, first && styles.first);
  if (first)
    return (
      <th role="rowheader" scope="row" className={className}>
        {children}
      </th>
    );
  return (
    <td role="cell" className={className} data-label={column.quiet ? undefined : column.header}>
      <div className={styles.value}>{children}</div>
    </td>
  );
}
