import { filePath } from '@verbonden/shared/server';

/** The door that photos of stories are given out at. */
export const photoDoor = 'files/verhalen';

/** The path of the photo of a story; its name is for people, the id decides. */
export function photoPath(storyId: string, name: string): string {
  return filePath(photoDoor, storyId, name);
}
