import { WordGuard } from '@verbonden/alliance/portal';
import type { AskedField } from '../share/part-values';
import type { WordingHintsFragment } from './wording.generated';

/** What is a person's own wording; codes, addresses and names are not. What young people say is theirs. */
const guarded: ReadonlySet<AskedField['format']> = new Set(['MARKDOWN', 'SHORT', 'STEPS', 'LINE']);
const notGuarded: ReadonlySet<string> = new Set([
  'voice',
  'transcript',
  'publisher',
  'region',
  'place',
  'contactName',
]);

/** The hints of a field, below it: as it was saved, and with a browser that can, while somebody types. */
export function GuardedField({
  formId,
  field: { name, format },
  item,
}: {
  formId: string;
  field: AskedField;
  item: WordingHintsFragment;
}) {
  if (!guarded.has(format) || notGuarded.has(name)) return null;
  const kept = item.wordingHints.filter(({ keptBecause }) => keptBecause !== null);
  const given = item.wordingHints.filter((hint) => hint.field === name && hint.keptBecause === null);
  return (
    <WordGuard
      formId={formId}
      field={name}
      given={given.map(({ found, wording: { id, word, instead, why } }) => ({
        found,
        wording: { id, word, instead, why },
      }))}
      kept={[...new Set(kept.map(({ wording }) => wording.id))]}
    />
  );
}
