import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './layout.module.css';

/** The width of a page and its air. `reading` is for one text or one form, `wide` for lists and work. */
export function Page({ children, width = 'wide' }: { children: ReactNode; width?: 'reading' | 'wide' }) {
  return <div className={classNames(styles.page, width === 'reading' && styles.reading)}>{children}</div>;
}

/** Things below one another, evenly. */
export function Stack({
  children,
  gap = 'normal',
}: {
  children: ReactNode;
  gap?: 'small' | 'normal' | 'large' | 'section';
}) {
  return <div className={classNames(styles.stack, styles[`${gap}Gap`])}>{children}</div>;
}

/**
 * The main thing and what stands beside it. With `asideFirst` the side comes first for who reads or walks in order, and
 * on a small screen: filters before a list, seats and the form before the programme.
 */
export function Columns({
  children,
  aside,
  asideFirst,
}: {
  children: ReactNode;
  aside: ReactNode;
  asideFirst?: boolean;
}) {
  const side = <div className={styles.aside}>{aside}</div>;
  return (
    <div className={classNames(styles.columns, asideFirst && styles.asideFirst)}>
      {asideFirst ? side : null}
      <div className={styles.main}>{children}</div>
      {asideFirst ? null : side}
    </div>
  );
}

/** Equal things beside one another as long as each keeps `min`. */
export function Grid({
  children,
  min = 'medium',
}: {
  children: ReactNode;
  min?: 'small' | 'medium' | 'large';
}) {
  return <div className={classNames(styles.grid, styles[`${min}Cells`])}>{children}</div>;
}

/** A heading with what belongs to it, and at most one link at the side ('Alle bijeenkomsten'). */
export function Section({
  title,
  id,
  lead,
  link,
  headingLevel = 2,
  children,
}: {
  title: string;
  id: string;
  lead?: ReactNode;
  link?: { href: string; label: string };
  headingLevel?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Heading id={id}>{title}</Heading>
        {link ? (
          // The heading says of what: a page may have several that say ‘Bekijk ze allemaal’.
          <a className={styles.sectionLink} href={link.href} aria-describedby={id}>
            {link.label}
          </a>
        ) : null}
      </div>
      {lead ? <p className={styles.sectionLead}>{lead}</p> : null}
      {children}
    </section>
  );
}

/** A quiet plane with one quarter corner, for what belongs together: the seats and the form, a side note. */
export function Panel({ children, tone = 'surface' }: { children: ReactNode; tone?: 'surface' | 'quiet' }) {
  return <div className={classNames(styles.panel, tone === 'quiet' && styles.quietPanel)}>{children}</div>;
}

/** Short fields beside one another, their boxes on one line. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Two things at the ends of one line; below one another where there is no room. */
export function Apart({ children }: { children: ReactNode }) {
  return <div className={styles.apart}>{children}</div>;
}

/** Buttons in a row; the one that matters first. */
export function Toolbar({ primary, children }: { primary?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.toolbar}>
      {primary}
      {children}
    </div>
  );
}
