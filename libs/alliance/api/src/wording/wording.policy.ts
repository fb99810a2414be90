import { hasRole, type Viewer } from '@verbonden/shared/kernel';

/** How we talk about young carers is theirs to say: the sounding board keeps the list, with who looks after the network. */
export function canKeepWordings(viewer: Viewer): boolean {
  return hasRole(viewer, 'SOUNDING_BOARD', 'COORDINATOR', 'ADMINISTRATOR');
}
