import { VisuallyHidden } from '../accessibility/visually-hidden';
import styles from './facets.module.css';

export interface Facet {
  value: string;
  label: string;
  count: number;
  checked?: boolean;
}

export interface FacetGroupProps {
  /** The question: 'Thema'. */
  legend: string;
  /** The name in the address. */
  name: string;
  facets: readonly Facet[];
  /** For who listens, behind the number ('resultaten'). */
  countText: string;
  /** Show this many; the rest opens below. */
  first?: number;
  moreText?: string;
}

/** Choices with how much each would give. What would give nothing is not offered, unless it is on. */
export function FacetGroup({ legend, name, facets, countText, first = 6, moreText }: FacetGroupProps) {
  const offered = facets.filter((facet) => facet.count > 0 || facet.checked);
  if (offered.length === 0) return null;
  const folded = moreText === undefined ? [] : offered.slice(first);
  const shown = offered.slice(0, offered.length - folded.length);
  const line = (facet: Facet) => (
    <label key={facet.value} className={styles.facet}>
      <input
        className={styles.box}
        type="checkbox"
        name={name}
        value={facet.value}
        defaultChecked={facet.checked}
      />
      <span className={styles.name}>{facet.label}</span>
      <span className={styles.count}>
        {facet.count}
        <VisuallyHidden> {countText}</VisuallyHidden>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {shown.map(line)}
      {folded.length > 0 ? (
        <details open={folded.some((facet) => facet.checked)}>
          <summary className={styles.more}>{moreText}</summary>
          {folded.map(line)}
        </details>
      ) : null}
    </fieldset>
  );
}
