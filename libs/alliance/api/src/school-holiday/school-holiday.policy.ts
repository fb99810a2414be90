import { looksAfterNetwork, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';

/** Who looks after the network keeps the holidays: when mail waits for others is not a thing of one organisation. */
export function canKeepSchoolHolidays(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Everybody chooses for themselves, and for nobody else. */
export function whoseHolidays({ personId }: Pick<SignedInViewer, 'personId'>): string {
  return personId;
}
