import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** The report of a year is for who looks after the network; they give it to the board and to who paid. */
export function canReadYearReport(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
