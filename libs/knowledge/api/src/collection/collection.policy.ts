import { hasRoleIn, isSignedIn, looksAfterNetwork, roles, type Viewer } from '@verbonden/shared/kernel';
import { type Collection, CollectionOwner } from './collection.entity';

/** What a policy needs to know of a collection. */
type Kept = Pick<Collection, 'ownerKind' | 'personId' | 'organisationId'>;
type Judged = Kept & Pick<Collection, 'isPublic' | 'removedAt'>;

/** A person keeps their own, an editor those of the organisation, who looks after the network those of the network. */
export function canEditCollection(viewer: Viewer, collection: Kept): boolean {
  switch (collection.ownerKind) {
    case CollectionOwner.PERSON:
      return isSignedIn(viewer) && collection.personId === viewer.personId;
    case CollectionOwner.ORGANISATION:
      return hasRoleIn(viewer, collection.organisationId, 'EDITOR');
    case CollectionOwner.NETWORK:
      return looksAfterNetwork(viewer);
  }
}

/** What a role begins with is put together by who looks after the network, in the name of the network. */
export function canBeForRole(viewer: Viewer, collection: Pick<Collection, 'ownerKind'>): boolean {
  return collection.ownerKind === CollectionOwner.NETWORK && looksAfterNetwork(viewer);
}

/**
 * Everybody reads what is public; the rest is for who keeps it, and for everybody who works at the organisation. What
 * was taken away is there for who can put it back.
 */
export function canReadCollection(viewer: Viewer, collection: Judged): boolean {
  if (collection.removedAt) return canEditCollection(viewer, collection);
  return (
    collection.isPublic ||
    canEditCollection(viewer, collection) ||
    (collection.ownerKind === CollectionOwner.ORGANISATION &&
      hasRoleIn(viewer, collection.organisationId, ...roles))
  );
}
