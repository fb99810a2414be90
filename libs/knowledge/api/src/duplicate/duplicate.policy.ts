import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import type { Judged } from '../knowledge.policy';

/**
 * Who looks after the network brings together what is there twice; nothing while somebody writes a new text of it. A tip
 * is the words of one young person, who may take them back: it stays by itself.
 */
export function canMerge(viewer: Viewer, item: Judged & Pick<KnowledgeItem, 'kind'>): boolean {
  return (
    looksAfterNetwork(viewer) &&
    item.status === 'PUBLISHED' &&
    item.pendingStatus === null &&
    item.kind !== 'TIP'
  );
}
