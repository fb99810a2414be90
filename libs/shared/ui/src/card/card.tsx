import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './card.module.css';

export interface CardProps {
  href: string;
  /** One name; may hold marked words. */
  title: ReactNode;
  /** The heading that fits the page; 3 under a section heading. */
  headingLevel?: 2 | 3 | 4;
  /** What kind of thing or how it stands, above the title: a Badge or StatusLabel. */
  badge?: ReactNode;
  /** At the side: a DateBlock or an Avatar. */
  media?: ReactNode;
  /** One or two sentences. */
  children?: ReactNode;
  /** Short facts below: place, organisation, evidence. One element each. */
  meta?: readonly ReactNode[];
  /** What can be done from here besides opening it; stays pressable. */
  actions?: ReactNode;
  lang?: string;
}

/** A practice, a meeting or an organisation in a list. The whole card opens it; one link, one name for who listens. */
export function Card({
  href,
  title,
  headingLevel = 3,
  badge,
  media,
  children,
  meta,
  actions,
  lang,
}: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={classNames(styles.card, media !== undefined && styles.withMedia)} lang={lang}>
      {media === undefined ? null : <div className={styles.media}>{media}</div>}
      <div className={styles.body}>
        {badge ? <div className={styles.badge}>{badge}</div> : null}
        <Heading className={styles.title}>
          <a className={styles.link} href={href}>
            {title}
          </a>
        </Heading>
        {children ? <div className={styles.summary}>{children}</div> : null}
        {meta?.length ? (
          <ul className={styles.meta} role="list">
            {meta.map((fact, index) => (
              <li key={index}>{fact}</li>
            ))}
          </ul>
        ) : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </article>
  );
}

/** Cards below or beside one another, as the screen allows; a list for who listens. */
export function CardList({
  children,
  columns = 'many',
}: {
  children: readonly ReactNode[];
  columns?: 'one' | 'many';
}) {
  return (
    <ul className={classNames(styles.list, columns === 'many' && styles.many)} role="list">
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
