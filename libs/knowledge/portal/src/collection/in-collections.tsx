import { useHref, useSay } from '@verbonden/shared/web';
import type { ItemCollectionsFragment } from './collections.generated';

/** In which collections an item is. */
export function InCollections({ item: { collections } }: { item: ItemCollectionsFragment }) {
  const say = useSay();
  const href = useHref();
  if (collections.length === 0) return null;
  return (
    <p>
      {say('Staat in')}{' '}
      {collections.map((each, place) => (
        <span key={each.id}>
          {place > 0 ? ', ' : null}
          <a href={href(`/verzamelingen/${each.slug}`)}>{each.title}</a>
        </span>
      ))}
    </p>
  );
}
