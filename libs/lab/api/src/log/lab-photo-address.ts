import { filePath } from '@verbonden/shared/server';

/** The door that photos of logs are given out at. */
export const photoDoor = 'files/lab';

/** What the small picture of a photo is called at that door. */
export const smallName = 'klein.webp';

/** The path of the photo of an entry; its name is for people, the id decides. */
export function photoPath(entryId: string, name: string): string {
  return filePath(photoDoor, entryId, name);
}

/** The path of its small picture. */
export function smallPhotoPath(entryId: string): string {
  return `/${photoDoor}/${entryId}/${smallName}`;
}
