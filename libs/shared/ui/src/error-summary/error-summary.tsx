import styles from './error-summary.module.css';

export interface FieldFault {
  /** The id of the field (its name, unless it was given another). */
  field?: string;
  /** The same words that stand at the field. */
  text: string;
}

export interface ErrorSummaryProps {
  /** 'Er klopt nog iets niet' or, with a number, '2 dingen kloppen nog niet'. */
  title: string;
  faults: readonly FieldFault[];
  id?: string;
  /** Only off where several stand on one page, such as the page of components. */
  takeFocus?: boolean;
}

/**
 * What is wrong with a form, above it, with a link to each field. Takes the focus when the page arrives, so that it is
 * seen and read first. Begin the page's title with 'Fout:'. Shows nothing when there is nothing wrong.
 */
export function ErrorSummary({ title, faults, id = 'fouten', takeFocus = true }: ErrorSummaryProps) {
  if (faults.length === 0) return null;
  return (
    <div
      className={styles.summary}
      id={id}
      role="alert"
      aria-labelledby={`${id}-titel`}
      tabIndex={-1}
      autoFocus={takeFocus || undefined}
      ref={takeFocus ? focusIfMadeHere : undefined}
    >
      <h2 className={styles.title} id={`${id}-titel`}>
        {title}
      </h2>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.field ?? ''}:${fault.text}`}>
            {fault.field === undefined ? fault.text : <a href={`#${fault.field}`}>{fault.text}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A page from the server focuses it by `autofocus`; in an island that checks by itself, it is done here. */
function focusIfMadeHere(summary: HTMLElement | null): void {
  if (summary && !summary.hasAttribute('autofocus')) summary.focus();
}
