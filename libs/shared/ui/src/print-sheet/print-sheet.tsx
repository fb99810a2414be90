import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { QrCode, type QrCodeProps } from '../qr/qr-code';
import styles from './print-sheet.module.css';

export interface PrintSheetProps {
  /** What kind of thing is on it: 'Expertiselab'. */
  kind: string;
  title: string;
  lead?: string;
  /** When, where and how: a name and what is to know. What is empty is left out. */
  facts?: readonly { term: string; details: readonly (string | null | undefined)[] }[];
  /** Where the same stands on a screen: as words, and as a code for a phone. */
  link: { words: string; address: string; code: QrCodeProps['modules']; label: string };
  /** What is to press, above the sheet on a screen; on paper it is not there. */
  actions: ReactNode;
  children: ReactNode;
}

/** A sheet of paper (A4): on a screen it looks as it comes out of the printer. */
export function PrintSheet({ kind, title, lead, facts = [], link, actions, children }: PrintSheetProps) {
  const told = facts
    .map(({ term, details }) => ({ term, details: details.filter(Boolean) }))
    .filter(({ details }) => details.length > 0);
  return (
    <div className={styles.desk}>
      <div className={styles.actions} data-print="none">
        {actions}
      </div>
      <article className={styles.sheet}>
        <header className={styles.head}>
          <div className={styles.about}>
            <p className={styles.kind}>{kind}</p>
            <h1 className={styles.title}>{title}</h1>
            {lead ? <p className={styles.lead}>{lead}</p> : null}
          </div>
          <div className={styles.link}>
            <QrCode modules={link.code} label={link.label} />
            <p className={styles.words}>{link.words}</p>
            <p className={styles.address}>{link.address}</p>
          </div>
        </header>
        {told.length > 0 ? (
          <dl className={styles.facts}>
            {told.map(({ term, details }) => (
              <div key={term} className={styles.fact}>
                <dt>{term}</dt>
                {details.map((detail, place) => (
                  <dd key={place}>{detail}</dd>
                ))}
              </div>
            ))}
          </dl>
        ) : null}
        {children}
      </article>
    </div>
  );
}

export interface SheetRow {
  id: string;
  /** What stands in the margin: a time, a number. */
  margin: string;
  title: string;
  /** Who, where, what kind: small, in one line. */
  about?: readonly (string | null | undefined)[];
  /** Why it is here. */
  note?: string | null;
  text?: string | null;
  /** Where it is to be read. */
  address?: string;
  /** What belongs to it, such as what runs side by side. */
  rows?: readonly Omit<SheetRow, 'rows'>[];
}

/** Rows on a sheet: a programme, a reading list. None is cut in two at the end of a page. */
export function SheetRows({
  heading,
  rows,
  margin = 'time',
}: {
  heading: string;
  rows: readonly SheetRow[];
  /** How much room what stands in the margin takes. */
  margin?: 'time' | 'number';
}) {
  return (
    <section className={classNames(styles.part, margin === 'number' && styles.numbered)}>
      <h2 className={styles.heading}>{heading}</h2>
      <ol className={styles.rows} role="list">
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <Row row={row} />
            {row.rows && row.rows.length > 0 ? (
              <ul className={styles.inner} role="list">
                {row.rows.map((each) => (
                  <li key={each.id} className={styles.innerRow}>
                    <Row row={each} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ row: { margin, title, about = [], note, text, address } }: { row: SheetRow }) {
  const line = about.filter(Boolean).join(' · ');
  return (
    <>
      {margin ? <p className={styles.margin}>{margin}</p> : null}
      <div className={styles.body}>
        <p className={styles.rowTitle}>{title}</p>
        {line ? <p className={styles.line}>{line}</p> : null}
        {note ? <p className={styles.note}>{note}</p> : null}
        {text ? <p className={styles.text}>{text}</p> : null}
        {address ? <p className={styles.address}>{address}</p> : null}
      </div>
    </>
  );
}

/** Room to write, with lines. They say nothing, so only their heading is read aloud. */
export function NoteLines({ heading, lines }: { heading: string; lines: number }) {
  return (
    <section className={styles.notes}>
      <h2 className={styles.heading}>{heading}</h2>
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, place) => (
          <div key={place} className={styles.noteLine} />
        ))}
      </div>
    </section>
  );
}
