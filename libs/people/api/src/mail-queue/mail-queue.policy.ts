import { hasRole, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import { mailNames } from './mail-names';

/** Who looks after the network sees all mail leave, and holds it or sends it again. */
export function canTendMail(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/**
 * A coordinator sees every name but those at a report of something unsafe. An administrator sees those of people with a
 * place in the network: guardians, guests, who agreed to something and the sounding board are known to coordinators alone.
 */
export function canSeeReceiver(
  viewer: Viewer,
  { kind, personId }: { readonly kind: string; readonly personId: string | null },
): boolean {
  return !isUnseen(viewer, kind) && (canSeeEverybody(viewer) || personId !== null);
}

/** Also who has no place in the network. */
export function canSeeEverybody(viewer: Viewer): boolean {
  return hasRole(viewer, 'COORDINATOR');
}

/** The kinds of mail of which the viewer sees no name at all: they cannot be found by a name either. */
export function unseenKinds(viewer: Viewer): string[] {
  return Object.keys(mailNames).filter((kind) => isUnseen(viewer, kind));
}

function isUnseen(viewer: Viewer, kind: string): boolean {
  if (mailNames[kind]?.isForNobody) return true;
  return kind.startsWith('soundingboard.') && !hasRole(viewer, 'COORDINATOR');
}
