import type { KnowledgeContent } from '../item/knowledge-content';
import { formatOf, rawValue, type ReadName, readNames } from '../revision/field-values';

/** Whose text a field gets: of the only one who changed it, or somebody must choose. */
export type Verdict = 'MINE' | 'THEIRS' | 'CHOOSE';

/**
 * Three-way merge, field by field: what stands in both is settled, what only one of the two changed since the common
 * base is theirs to have changed, the rest is a choice. Without a base every field that differs is a choice.
 * @returns the fields that need a verdict, in the order of the form
 */
export function merge(
  base: KnowledgeContent | null,
  mine: KnowledgeContent,
  theirs: KnowledgeContent,
): Map<ReadName, Verdict> {
  const verdicts = readNames
    .filter((name) => !isSame(name, mine, theirs))
    .map((name): [ReadName, Verdict] => [
      name,
      base && isSame(name, base, theirs) ? 'MINE' : base && isSame(name, base, mine) ? 'THEIRS' : 'CHOOSE',
    ]);
  return new Map(verdicts);
}

/** An absent field, an empty one and nothing are one; of a choice of codes the order says nothing. */
function isSame(name: ReadName, one: KnowledgeContent, other: KnowledgeContent): boolean {
  return plain(name, one) === plain(name, other);
}

function plain(name: ReadName, content: KnowledgeContent): string {
  const value = rawValue(content, name);
  if (value === null || value === undefined || value === '') return '';
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return '';
  return JSON.stringify(formatOf(name) === 'CODES' ? value.map(String).sort() : value);
}
