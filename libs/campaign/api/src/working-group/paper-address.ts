import { filePath } from '@verbonden/shared/server';

/** The door that files of the working group are given out at. */
export const paperDoor = 'files/werkgroep';

/** The path of a file; its name is for people, the id decides. */
export function paperPath(id: string, name: string): string {
  return filePath(paperDoor, id, name);
}
