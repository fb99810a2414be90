import { CircleAlert, Eye } from 'lucide-react';
import { type FieldTexts, textIds } from './described-by';
import styles from './field.module.css';
import { WholeDates } from './whole-dates';

/** Hint, audience and error, in reading order, with the ids that `describedBy` points to. */
export function FieldDescriptions({ id, hint, audience, error }: FieldTexts & { id: string }) {
  const ids = textIds(id);
  return (
    <>
      {hint ? (
        <p className={styles.hint} id={ids.hint}>
          <WholeDates>{hint}</WholeDates>
        </p>
      ) : null}
      {audience ? (
        <p className={styles.audience} id={ids.audience}>
          <Eye aria-hidden="true" className={styles.icon} />
          <span>{audience}</span>
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={ids.error}>
          <CircleAlert aria-hidden="true" className={styles.icon} />
          <span>
            <WholeDates>{error}</WholeDates>
          </span>
        </p>
      ) : null}
    </>
  );
}

/** The words of a label, with '(niet verplicht)' behind them where that is so. */
export function LabelText({ label, optional }: Pick<FieldTexts, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional ? <span className={styles.optional}> ({optional})</span> : null}
    </>
  );
}
