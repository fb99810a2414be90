import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** Who joins is read and decided by who looks after the network; the applicant has the link of the mail. */
export function canDecideApplications(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}
