import { ArrowLeft, ArrowRight } from 'lucide-react';
import styles from './pagination.module.css';

export interface PaginationProps {
  /** 'Bladeren door de bijeenkomsten'. */
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** Where you are: '20 van 49'. */
  status?: string;
}

/** Further and back in a list that has no page numbers. Shows nothing when there is only one page. */
export function Pagination({ label, previous, next, status }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.pagination} aria-label={label}>
      {previous ? (
        <a className={styles.link} href={previous.href} rel="prev">
          <ArrowLeft aria-hidden="true" />
          {previous.label}
        </a>
      ) : (
        <span />
      )}
      {status ? <span className={styles.status}>{status}</span> : null}
      {next ? (
        <a className={styles.link} href={next.href} rel="next">
          {next.label}
          <ArrowRight aria-hidden="true" />
        </a>
      ) : null}
    </nav>
  );
}
