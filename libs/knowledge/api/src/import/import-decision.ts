import {
  type ContentChange,
  contentOf,
  emptyContent,
  isSameContent,
  type KnowledgeContent,
  withChange,
} from '../item/knowledge-content';
import type { KnowledgeStatus } from '../taxonomy/codes';

/** What an import finds in the way of a row. */
export interface Found {
  readonly status: KnowledgeStatus;
  readonly content: KnowledgeContent;
  /** The revision that waits, and whether an import made it. */
  readonly waiting: { readonly content: KnowledgeContent; readonly byImport: boolean } | null;
}

/** What a row does. `where` is the place of the text: the item itself, or a revision beside the published one. */
export type Decision =
  | { readonly outcome: 'SAME' }
  | { readonly outcome: 'WRONG'; readonly reason: string }
  | {
      readonly outcome: 'NEW' | 'CHANGED';
      readonly content: KnowledgeContent;
      readonly where: 'ITEM' | 'REVISION';
      readonly status: KnowledgeStatus;
    };

type Change = Pick<KnowledgeContent, 'kind' | 'title'> & ContentChange;

/**
 * Decides what a row does with what is there. Nothing a person is writing is overwritten, nothing that was archived
 * comes back, and readers keep what is published until the import publishes.
 * @param today the day of publishing, for a row that says neither day nor year
 */
export function decide(change: Change, found: Found | null, publish: boolean, today: string): Decision {
  if (!found) {
    const content = withChange({ ...emptyContent, kind: change.kind, title: change.title }, change);
    return publish
      ? { outcome: 'NEW', content: dated(content, today), where: 'ITEM', status: 'PUBLISHED' }
      : { outcome: 'NEW', content, where: 'ITEM', status: 'DRAFT' };
  }
  if (found.status === 'ARCHIVED') return { outcome: 'WRONG', reason: 'it was archived here; left alone' };
  const ours = found.waiting?.byImport ? found.waiting.content : null;
  const before = ours ?? found.content;
  const content = withChange(contentOf(before), change);
  if (publish) {
    const settled = found.status === 'PUBLISHED' && !ours;
    const after = dated(content, today);
    return settled && isSameContent(found.content, after)
      ? { outcome: 'SAME' }
      : { outcome: 'CHANGED', content: after, where: 'ITEM', status: 'PUBLISHED' };
  }
  if (isSameContent(before, content)) return { outcome: 'SAME' };
  if (found.status !== 'PUBLISHED')
    return { outcome: 'CHANGED', content, where: 'ITEM', status: found.status };
  if (found.waiting && !ours) {
    return { outcome: 'WRONG', reason: 'somebody is writing a revision of it here; left alone' };
  }
  return { outcome: 'CHANGED', content, where: 'REVISION', status: 'PUBLISHED' };
}

/** What is published has a day: its own, the first of its year, or today. */
function dated(content: KnowledgeContent, today: string): KnowledgeContent {
  const publishedOn = content.publishedOn ?? (content.year ? `${content.year}-01-01` : today);
  return { ...content, publishedOn };
}
