import type { SearchDocument } from '@verbonden/search/api';
import { dutchDay } from '@verbonden/shared/kernel';
import type { LabProject } from './lab-project.entity';

/** What search calls the documents of this domain. */
export const labKind = 'LAB_PROJECT';

/** Where a project is read. */
export function projectPath(slug: string): string {
  return `/lab/project/${slug}`;
}

/** The words a project is found by. What did not work, or was stopped, is found as well as what did. */
export function documentOf(project: LabProject): SearchDocument {
  return {
    subjectId: project.id,
    kind: labKind,
    path: projectPath(project.slug),
    title: project.title,
    lead: project.question,
    labels: ['JMZ Lab', 'uitgeprobeerd'],
    body: [
      project.plan,
      project.forWhom,
      ...project.steps,
      project.findings,
      project.differently,
      project.nextStep,
    ]
      .filter(Boolean)
      .join('\n\n'),
    standing: { on: dutchDay(project.createdAt), complete: project.findings ? 1 : 0.5 },
    visibility: 'PUBLIC',
  };
}
