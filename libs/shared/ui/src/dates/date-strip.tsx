import { DateBlock, type DateBlockProps } from './date-block';
import styles from './dates.module.css';

export interface DateStripItem extends DateBlockProps {
  href: string;
  /** What happens that day, in a few words. */
  label: string;
}

/** The season at a glance: a strip of dates, each a link to what happens then. */
export function DateStrip({ label, items }: { label: string; items: readonly DateStripItem[] }) {
  return (
    <ol className={styles.strip} role="list" aria-label={label}>
      {items.map(({ href, label: happening, ...leaf }) => (
        <li key={href} className={styles.stripItem}>
          <a className={styles.stripLink} href={href}>
            <DateBlock {...leaf} />
            <span className={styles.stripLabel}>{happening}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
