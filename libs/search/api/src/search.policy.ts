import { isInNetwork, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { SearchDocument } from './search-document';

/** Visitors find what is public; whoever has a role in the network also what is only for the network. */
export function mayFind(viewer: Viewer): readonly SearchDocument['visibility'][] {
  return isInNetwork(viewer) ? ['PUBLIC', 'PRIVATE'] : ['PUBLIC'];
}

/** The words of the field are kept by who looks after the network; everybody's searches change with them. */
export function canKeepWords(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** What was looked for in vain is for who looks after the network, to see what is missing. */
export function canSeeMissedSearches(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
