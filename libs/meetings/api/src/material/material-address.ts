import { filePath } from '@verbonden/shared/server';

/** The door that files of meetings are given out at. */
export const materialDoor = 'files/materiaal';

/** The path of a file with a meeting. */
export function materialPath(id: string, name: string): string {
  return filePath(materialDoor, id, name);
}
