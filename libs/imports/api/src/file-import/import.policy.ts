import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { ImportKind } from '../import-kind';

/** A file is of who brought it in; who looks after the network sees it too. Nobody sees what they may not bring in. */
export function maySeeImport(
  viewer: Viewer,
  file: { readonly personId: string | null },
  kind: Pick<ImportKind, 'mayImport'> | null,
): boolean {
  return (
    kind !== null &&
    kind.mayImport(viewer) &&
    (looksAfterNetwork(viewer) || file.personId === viewer.personId)
  );
}
