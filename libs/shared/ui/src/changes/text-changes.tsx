import { VisuallyHidden } from '../accessibility/visually-hidden';
import styles from './text-changes.module.css';

/** A piece of a text beside another: in both, only in the newer, or only in the older. */
export interface ChangedPart {
  readonly change: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

/** The words that say aloud what a line and a ground show. */
export interface ChangeNames {
  /** Before what came: "toegevoegd". */
  readonly added: string;
  /** Before what went: "weggehaald". */
  readonly removed: string;
  /** To press for a long stretch that stayed: "Toon wat hetzelfde bleef". */
  readonly unchanged: string;
}

export interface TextChangesProps {
  readonly parts: readonly ChangedPart[];
  readonly names: ChangeNames;
  /** Each part is one of a list. */
  readonly isList?: boolean;
  readonly lang?: string;
}

/** So much of what stayed is shown on either side of a change; the rest is folded. */
const context = 120;

/**
 * What changed in a text. What came is underlined and what went is struck through, so that no colour is needed, and both
 * are said aloud.
 */
export function TextChanges({ parts, names, isList = false, lang }: TextChangesProps) {
  if (isList) {
    return (
      <ul className={styles.list} lang={lang}>
        {parts.map((part, index) => (
          <li key={index}>
            <Part part={part} names={names} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.text} lang={lang}>
      {parts.map((part, index) =>
        part.change === 'SAME' ? (
          <Same
            key={index}
            text={part.text}
            isFirst={index === 0}
            isLast={index === parts.length - 1}
            name={names.unchanged}
          />
        ) : (
          <Part key={index} part={part} names={names} />
        ),
      )}
    </div>
  );
}

function Part({ part: { change, text }, names }: { part: ChangedPart; names: ChangeNames }) {
  if (change === 'SAME') return text;
  const Tag = change === 'ADDED' ? 'ins' : 'del';
  return (
    <Tag className={change === 'ADDED' ? styles.added : styles.removed}>
      <VisuallyHidden>{`[${change === 'ADDED' ? names.added : names.removed}: `}</VisuallyHidden>
      {text}
      <VisuallyHidden>]</VisuallyHidden>
    </Tag>
  );
}

/** A long stretch that stayed keeps only what stands beside a change. */
function Same({
  text,
  isFirst,
  isLast,
  name,
}: {
  text: string;
  isFirst: boolean;
  isLast: boolean;
  name: string;
}) {
  const before = isFirst ? 0 : cutAfter(text, context);
  const after = isLast ? text.length : cutBefore(text, context);
  if (after - before < 2 * context) return text;
  return (
    <>
      {text.slice(0, before)}
      <details className={styles.fold}>
        <summary className={styles.summary}>{name}</summary>
        {text.slice(before, after)}
      </details>
      {text.slice(after)}
    </>
  );
}

/** The first space from here on, so that no word is cut. */
function cutAfter(text: string, place: number): number {
  const space = text.slice(place).search(/\s/);
  return space < 0 ? text.length : place + space;
}

function cutBefore(text: string, length: number): number {
  const start = Math.max(0, text.length - length);
  const space = text.slice(start).search(/\s/);
  return space < 0 ? text.length : start + space;
}
