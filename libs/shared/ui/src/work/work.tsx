import type { ReactNode } from 'react';
import styles from './work.module.css';

export interface CountLink {
  readonly href: string;
  readonly label: string;
  readonly count: number;
  /** Somebody waits longer than was promised, or something went wrong; said in words as well. */
  readonly alarm?: string | undefined;
}

/** What waits today at a glance: each count leads to its part of the page. */
export function CountLinks({ label, links }: { label: string; links: readonly CountLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.counts} role="list">
        {links.map(({ href, label: what, count, alarm }) => (
          <li key={href}>
            <a className={styles.count} href={href}>
              <span className={styles.number}>{count}</span> <span className={styles.what}>{what}</span>{' '}
              {alarm ? <span className={styles.alarm}>{alarm}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Queues of one kind of work under a heading, beside one another where there is room. */
export function WorkGroup({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.queues}>{children}</div>
    </section>
  );
}

/** Decisions of one kind that wait, the first of them; the rest stands behind the link. */
export function WorkQueue({
  id,
  title,
  link,
  children,
}: {
  id: string;
  title: string;
  link?: { readonly href: string; readonly label: string };
  children: ReactNode;
}) {
  return (
    <section className={styles.queue} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      {children}
      {link ? (
        <a className={styles.more} href={link.href} aria-label={`${link.label}: ${title}`}>
          {link.label}
        </a>
      ) : null}
    </section>
  );
}

/** What waits in a queue, below one another. */
export function WorkList({ children }: { children: readonly ReactNode[] }) {
  return (
    <ul className={styles.list} role="list">
      {children.map((child, place) => (
        <li key={place}>{child}</li>
      ))}
    </ul>
  );
}

export interface WorkItemProps {
  readonly href: string;
  readonly title: ReactNode;
  /** How it stands, above the title: a StatusLabel. */
  readonly badge?: ReactNode;
  /** Short facts below it. One element each. */
  readonly meta?: readonly ReactNode[];
  /** The one thing to do with it from here. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One decision: the whole row opens it, its one action stays pressable. */
export function WorkItem({ href, title, badge, meta, actions, children }: WorkItemProps) {
  return (
    <div className={styles.item}>
      <div className={styles.words}>
        {badge ? <div>{badge}</div> : null}
        <a className={styles.link} href={href}>
          {title}
        </a>
        {meta?.length ? (
          <ul className={styles.meta} role="list">
            {meta.map((fact, place) => (
              <li key={place}>{fact}</li>
            ))}
          </ul>
        ) : null}
        {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
