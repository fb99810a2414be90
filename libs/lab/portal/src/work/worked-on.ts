import { isSignedIn } from '@verbonden/shared/kernel';
import { type PageArgs, PageRefusal, signInFirst } from '@verbonden/shared/web';
import { worksInLab } from '../lab-viewer';

/** Opens a page of work for who works in the Lab; a visitor signs in first. @throws PageRefusal */
export function assertWorksInLab({ context, url }: PageArgs): void {
  signInFirst(context, url.pathname);
  if (!isSignedIn(context.viewer) || !worksInLab(context.viewer)) throw new PageRefusal(403);
}

/** The project of a page of work. @throws PageRefusal when there is none, or it is published */
export function worked<T extends { readonly viewerCanEdit: boolean }>(project: T | null | undefined): T {
  if (!project) throw new PageRefusal(404);
  if (!project.viewerCanEdit) throw new PageRefusal(403);
  return project;
}
