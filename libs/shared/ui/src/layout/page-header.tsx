import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './layout.module.css';

export interface PageHeaderProps {
  title: ReactNode;
  /** In one or two sentences what this page is for. */
  lead?: ReactNode;
  /** A Breadcrumb, above everything. */
  breadcrumb?: ReactNode;
  /** What kind of thing this is or how it stands. */
  badge?: ReactNode;
  /** Short facts below the title. */
  meta?: readonly ReactNode[];
  /** The one action of the page, and what goes with it. */
  actions?: ReactNode;
  /** A picture at the side: DateBlock, Avatar, illustration. */
  media?: ReactNode;
}

/** The top of a page. The heading can take the focus after a change of page without a reload. */
export function PageHeader({ title, lead, breadcrumb, badge, meta, actions, media }: PageHeaderProps) {
  return (
    <div className={styles.pageHeader}>
      {breadcrumb}
      <div className={classNames(styles.headerRow, media !== undefined && styles.headerWithMedia)}>
        {media === undefined ? null : <div className={styles.headerMedia}>{media}</div>}
        <div className={styles.headerWords}>
          {badge ? <div className={styles.headerBadge}>{badge}</div> : null}
          <h1 tabIndex={-1}>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
          {meta?.length ? (
            <ul className={styles.headerMeta} role="list">
              {meta.map((fact, index) => (
                <li key={index}>{fact}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
      {actions ? <div className={styles.headerActions}>{actions}</div> : null}
    </div>
  );
}
