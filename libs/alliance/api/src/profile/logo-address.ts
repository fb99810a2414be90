import { filePath } from '@verbonden/shared/server';

/** The door that marks of organisations are given out at. */
export const logoDoor = 'files/logos';

/** What the small picture is called at that door. */
export const smallLogoName = 'klein.webp';

/** The path of the mark of an organisation; its name is for people, the id decides. */
export function logoPath(organisationId: string, name: string): string {
  return filePath(logoDoor, organisationId, name);
}
