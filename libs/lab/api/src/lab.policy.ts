import { canShareFor } from '@verbonden/knowledge/api';
import {
  hasRole,
  hasRoleIn,
  isInNetwork,
  isSignedIn,
  looksAfterNetwork,
  type SignedInViewer,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { LabProject } from './project/lab-project.entity';
import { afterMove, type LabMove } from './project/lab-project.states';

/** What a policy needs to know of a project. */
export type Judged = Pick<LabProject, 'stage' | 'stoppedAt' | 'seeksSite' | 'itemId' | 'organisationId'>;

/** The pioneers are the Lab; who looks after the network helps them. Together they begin projects and work on them. */
export function worksInLab(viewer: Viewer): viewer is SignedInViewer {
  return isSignedIn(viewer) && (hasRole(viewer, 'PIONEER') || looksAfterNetwork(viewer));
}

/** What is published is the text of its practice now, and changed there. */
export function canEditProject(viewer: Viewer, { stage }: Judged): boolean {
  return worksInLab(viewer) && stage !== 'PUBLISHED';
}

/** The move is in the table from where the project is, and the viewer works in the Lab. */
export function canMove(viewer: Viewer, move: LabMove, { stage, stoppedAt }: Judged): boolean {
  return worksInLab(viewer) && afterMove(move, { stage, isStopped: stoppedAt !== null }) !== null;
}

/** There are findings, nobody stopped it, and it is not described yet. */
export function isDescribable({ stage, stoppedAt, itemId }: Judged): boolean {
  return stage === 'FINDINGS' && stoppedAt === null && itemId === null;
}

/** Its practice is shared in the name of its organisation, by who may share something for that one. */
export function canDescribe(viewer: Viewer, project: Judged): boolean {
  return worksInLab(viewer) && isDescribable(project) && canShareFor(viewer, project.organisationId);
}

/** Who works somewhere in the network offers that place to a project that looks for one. */
export function canOfferSite(viewer: Viewer, { seeksSite, stoppedAt, stage }: Judged): boolean {
  return seeksSite && stoppedAt === null && stage !== 'PUBLISHED' && workplacesOf(viewer).length > 0;
}

/** The organisations in whose name somebody can say: with us. The sounding board is nobody's workplace. */
export function workplacesOf(viewer: Viewer): string[] {
  const held = viewer.roles.flatMap(({ role, organisationId }) =>
    organisationId && role !== 'SOUNDING_BOARD' ? [organisationId] : [],
  );
  return [...new Set(held)];
}

/** An offer is read by the Lab, and by who works where it comes from. */
export function canReadOffer(viewer: Viewer, organisationId: string): boolean {
  return (
    worksInLab(viewer) ||
    hasRoleIn(viewer, organisationId, 'PROFESSIONAL', 'EDITOR', 'PIONEER', 'COORDINATOR')
  );
}

/** Names of colleagues are for the network; the rest of a project is for everybody. */
export function canReadNames(viewer: Viewer): boolean {
  return isInNetwork(viewer);
}
