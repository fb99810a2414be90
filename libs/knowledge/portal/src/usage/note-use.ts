import type { PageArgs } from '@verbonden/shared/web';
import { type KnowledgeUse, NoteKnowledgeUseDocument } from './usage.generated';

/** Tells that a page was asked for; what could not be counted keeps nobody from reading. */
export async function noteUse(
  { query }: Pick<PageArgs, 'query'>,
  slug: string,
  use: KnowledgeUse,
): Promise<void> {
  try {
    await query(NoteKnowledgeUseDocument, { input: { slug, use } });
  } catch {
    // A number less.
  }
}
