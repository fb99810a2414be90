import type { ReactNode } from 'react';

/** What every field can say about itself, beside its label. */
export interface FieldTexts {
  label: ReactNode;
  /** How to fill it in, with an example. */
  hint?: ReactNode;
  /** Who sees this, and until when ('Alleen de organisatie ziet dit.'). */
  audience?: ReactNode;
  /** What is wrong and what to do; the same words as in the error summary. */
  error?: ReactNode;
  /** Shown after the label of what may stay empty ('niet verplicht'). */
  optional?: string;
}

/** The ids of a field's texts. The summary links to the field itself: `#<id>`. */
export function textIds(id: string) {
  return { label: `${id}-label`, hint: `${id}-hint`, audience: `${id}-audience`, error: `${id}-error` };
}

/** The attributes that tie a control to the texts that are really there. */
export function describedBy(id: string, texts: FieldTexts) {
  const ids = textIds(id);
  const present = (['hint', 'audience', 'error'] as const).filter((name) => Boolean(texts[name]));
  return {
    'aria-describedby': present.map((name) => ids[name]).join(' ') || undefined,
    'aria-invalid': texts.error ? true : undefined,
  };
}
