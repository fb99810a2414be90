import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';

/** What was agreed with an expert by experience is for who looks after the network; nobody else reads or writes it. */
export function canCareForExperts(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Who runs the day knows what not to touch and who is there for the expert; nothing else of it. */
export function canSeeCareOfTheDay(viewer: Viewer, isHost: boolean): boolean {
  return isHost || looksAfterNetwork(viewer);
}
