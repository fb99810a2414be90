import { Fragment } from 'react';
import styles from './code-block.module.css';

export interface CodeBlockProps {
  /** What it is, for who listens: 'De vraag'. */
  label: string;
  code: string;
  id?: string;
}

/** Lines of code as they are, that scroll sideways in their own frame, also by the keyboard. */
export function CodeBlock({ label, code, id }: CodeBlockProps) {
  return (
    <pre className={styles.block} tabIndex={0} role="region" aria-label={label} id={id}>
      <code translate="no">{code}</code>
    </pre>
  );
}

/** A word of code within a sentence; a long one breaks before a capital rather than sticks out. */
export function Code({ children }: { children: string }) {
  return (
    <code className={styles.word} translate="no">
      {children.split(/(?<=[a-z])(?=[A-Z])/).map((part, place) => (
        <Fragment key={place}>
          {place > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
