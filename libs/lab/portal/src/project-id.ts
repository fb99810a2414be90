import { PageRefusal, type SubmitArgs } from '@verbonden/shared/web';
import { LabProjectIdDocument } from './project-id.generated';

/** The id of the project that a form was sent to. @throws PageRefusal when there is none */
export async function projectIdOf({ params, query }: SubmitArgs): Promise<string> {
  const { labProject } = await query(LabProjectIdDocument, { slug: params['slug'] ?? '' });
  if (!labProject) throw new PageRefusal(404);
  return labProject.id;
}
