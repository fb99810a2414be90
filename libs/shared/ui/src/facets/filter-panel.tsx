import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button/button';
import styles from './facets.module.css';

export interface FilterPanelProps {
  /** Name of the panel and of the button that opens it on a phone: 'Filters'. */
  title: string;
  /** Where the choice goes, as a GET form. */
  action: string;
  /** The word on the button below: 'Toon resultaten'. */
  submitLabel: string;
  closeLabel: string;
  /** What else must stay in the address: the search words, the sorting. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** FacetGroups and other fields. */
  children: ReactNode;
  id?: string;
}

/** Filters beside a list; on a phone a sheet that opens with a button and closes with Escape, without JavaScript. */
export function FilterPanel({
  title,
  action,
  submitLabel,
  closeLabel,
  keep = {},
  children,
  id = 'filters',
}: FilterPanelProps) {
  return (
    <div data-print="none">
      <button className={styles.open} type="button" popoverTarget={id}>
        <ListFilter aria-hidden="true" />
        {title}
      </button>
      <div className={styles.panel} id={id} popover="auto">
        <form className={styles.form} action={action} method="get" aria-labelledby={`${id}-titel`}>
          <div className={styles.head}>
            <h2 className={styles.title} id={`${id}-titel`}>
              {title}
            </h2>
            <button className={styles.close} type="button" popoverTarget={id} popoverTargetAction="hide">
              {closeLabel}
            </button>
          </div>
          {Object.entries(keep).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null,
          )}
          {children}
          <Button wide>{submitLabel}</Button>
        </form>
      </div>
    </div>
  );
}
