import { hasRole, hasRoleIn, isInNetwork, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Signal } from './signal/signal.entity';
import { nextStatus, type SignalStep } from './signal/signal.states';

/** What a policy needs to know of a signal. */
export type Judged = Pick<
  Signal,
  'status' | 'raisedById' | 'ownerKind' | 'ownerOrganisationId' | 'takenUpById'
>;

/** Whoever has a role in the network reads and raises signals; visitors know nothing of them. */
export { isInNetwork };

/** Anybody in the network can say that it plays with them too; who raised it has said so already. */
export function canRecognise(viewer: Viewer, signal: Judged): boolean {
  return isInNetwork(viewer) && signal.status !== 'CLOSED' && viewer.personId !== signal.raisedById;
}

/** An editor takes up for the own organisation; a pioneer or who looks after the network for the Lab (null). */
export function canTakeUpFor(viewer: Viewer, organisationId: string | null): boolean {
  return organisationId === null
    ? hasRole(viewer, 'PIONEER') || looksAfterNetwork(viewer)
    : hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** The organisations a viewer can take something up for, each once; null is the Lab. */
export function takersOf(viewer: Viewer): (string | null)[] {
  const edited = viewer.roles.flatMap(({ role, organisationId }) =>
    role === 'EDITOR' && organisationId ? [organisationId] : [],
  );
  return [...new Set(edited), ...(canTakeUpFor(viewer, null) ? [null] : [])];
}

/** Who took it up works on it, with the other editors of that organisation or the other pioneers of the Lab. */
export function worksOn(viewer: Viewer, signal: Judged): boolean {
  if (!isInNetwork(viewer) || signal.ownerKind === null) return false;
  if (viewer.personId === signal.takenUpById) return true;
  return signal.ownerKind === 'LAB'
    ? hasRole(viewer, 'PIONEER')
    : hasRoleIn(viewer, signal.ownerOrganisationId, 'EDITOR');
}

/** Whose question it is, and who looks after all of them. */
export function watchesOver(viewer: Viewer, signal: Judged): boolean {
  return isInNetwork(viewer) && (looksAfterNetwork(viewer) || viewer.personId === signal.raisedById);
}

/** The viewer is one of those who take this step with this signal, wherever it is in its life. */
export function takes(step: SignalStep, viewer: Viewer, signal: Judged): boolean {
  switch (step) {
    case 'TAKE_UP':
      return isInNetwork(viewer) && takersOf(viewer).length > 0;
    case 'ANSWER':
      return worksOn(viewer, signal) || looksAfterNetwork(viewer);
    case 'CLOSE':
      return watchesOver(viewer, signal);
    case 'REOPEN':
      // What is being worked on is given back by who works on it, not taken away by who asked.
      return signal.status === 'TAKEN_UP'
        ? worksOn(viewer, signal) || looksAfterNetwork(viewer)
        : watchesOver(viewer, signal);
    case 'MERGE':
      return looksAfterNetwork(viewer);
  }
}

/** The step is in the table from where the signal is, and the viewer is one of those who take it. */
export function canTake(step: SignalStep, viewer: Viewer, signal: Judged): boolean {
  return nextStatus(step, signal.status) !== null && takes(step, viewer, signal);
}
