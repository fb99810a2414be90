import { FileSpreadsheet, FileText, FileType, Image, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './file.module.css';

/** What a file is, for its drawing. */
export type FileLook = 'PDF' | 'PICTURE' | 'DOCUMENT' | 'SHEET' | 'SLIDES' | 'TEXT';

const drawings = {
  PDF: FileType,
  PICTURE: Image,
  DOCUMENT: FileText,
  SHEET: FileSpreadsheet,
  SLIDES: Presentation,
  TEXT: FileText,
} as const;

export interface FileLineProps {
  title: string;
  /** Where it opens; without it there is nothing to open (yet). */
  href?: string | undefined;
  look: FileLook | null;
  /** A small picture of it; `alt` says what it shows. */
  preview?: { readonly src: string; readonly alt: string } | null | undefined;
  /** Type, size, pages: one element each. */
  facts: readonly ReactNode[];
  /** What is said about it, such as that it is a scan. */
  children?: ReactNode;
  /** What can be done with it. */
  actions?: ReactNode;
}

/** One file in a list: what it looks like, what it is called, what it is. */
export function FileLine({ title, href, look, preview, facts, children, actions }: FileLineProps) {
  const Drawing = drawings[look ?? 'TEXT'];
  return (
    <div className={styles.line}>
      <div className={styles.picture}>
        {preview ? (
          <img className={styles.preview} src={preview.src} alt={preview.alt} loading="lazy" />
        ) : (
          <Drawing className={styles.drawing} aria-hidden="true" strokeWidth={1.5} />
        )}
      </div>
      <div className={styles.words}>
        {href ? (
          <a className={styles.title} href={href}>
            {title}
          </a>
        ) : (
          <span className={styles.title}>{title}</span>
        )}
        <p className={styles.facts}>{facts.map((fact, place) => (place > 0 ? [' · ', fact] : fact))}</p>
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}

/** Files below one another; a list for who listens. */
export function FileList({ label, children }: { label?: string; children: readonly ReactNode[] }) {
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {children.map((child, place) => (
        <li key={place}>{child}</li>
      ))}
    </ul>
  );
}
