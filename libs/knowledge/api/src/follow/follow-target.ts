import type { KnowledgeItemFilter } from '../list/knowledge-list.input';

/** A search with only what limits it, the same for the same question in any order. */
export function sameQuestion(search: string | null, filter: KnowledgeItemFilter | null): string {
  const limits = Object.entries(filter ?? {})
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
    .map(([key, value]) => [key, Array.isArray(value) ? [...(value as string[])].sort() : value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([(search ?? '').trim().toLowerCase().replace(/\s+/g, ' '), limits]);
}
