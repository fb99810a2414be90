import { filePath } from '@verbonden/shared/server';

/** The door that attachments are given out at. */
export const attachmentDoor = 'files/bijlagen';

/** What the small picture of an attachment is called at that door. */
export const previewName = 'voorbeeld.webp';

/** The path of an attachment; its name is for people, its id decides. */
export function attachmentPath(id: string, name: string): string {
  return filePath(attachmentDoor, id, name);
}

/** The path of its small picture. */
export function previewPath(id: string): string {
  return `/${attachmentDoor}/${id}/${previewName}`;
}
