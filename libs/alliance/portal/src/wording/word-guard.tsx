import { Island } from '@verbonden/shared/web';
import type { ShownHint } from './field-hint';
import wordGuard from './word-guard.island';

/** Below a field, hints at words that young people would rather not read, while somebody types. Nothing is refused. */
export function WordGuard({
  formId,
  field,
  given = [],
  kept = [],
}: {
  /** The id of the form the field is in. */
  formId: string;
  field: string;
  /** What stood in the text when the page came. */
  given?: readonly ShownHint[];
  /** Words that stay here on purpose. */
  kept?: readonly string[];
}) {
  return <Island of={wordGuard} props={{ formId, field, given, kept }} />;
}
