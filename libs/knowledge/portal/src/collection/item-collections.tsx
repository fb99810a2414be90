import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemCollectionsFragment } from './collections.generated';

/** In which collections an item is, and the way to put it in one. */
export function ItemCollections({ item }: { item: ItemCollectionsFragment }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { slug, collections, status } = item;
  const canPut = isSignedIn(viewer) && status === 'PUBLISHED';
  if (collections.length === 0 && !canPut) return null;
  return (
    <Stack gap="small">
      {collections.length > 0 ? (
        <p>
          {say('Staat in')}{' '}
          {collections.map((each, place) => (
            <span key={each.id}>
              {place > 0 ? ', ' : null}
              <a href={href(`/verzamelingen/${each.slug}`)}>{each.title}</a>
            </span>
          ))}
        </p>
      ) : null}
      {canPut ? (
        <Toolbar>
          <LinkButton href={href(`/kennis/${slug}/verzamelen`)} size="small">
            {say('Zet in een verzameling')}
          </LinkButton>
          <LinkButton href={href(`/kennis/${slug}/beleid`)} size="small">
            {say('Zet in een beleidstekst')}
          </LinkButton>
        </Toolbar>
      ) : null}
    </Stack>
  );
}
