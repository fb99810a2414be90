import { Badge, Card } from '@verbonden/shared/ui';
import { type Say, useHref, useSay } from '@verbonden/shared/web';
import type { CollectionCardFragment } from './collections.generated';

/** A collection in a list. */
export function CollectionCard({ collection }: { collection: CollectionCardFragment }) {
  const say = useSay();
  const href = useHref();
  const { slug, title, lead, isPublic, entryCount } = collection;
  return (
    <Card
      href={href(`/verzamelingen/${slug}`)}
      title={title}
      headingLevel={3}
      badge={isPublic ? undefined : <Badge>{say('Niet openbaar')}</Badge>}
      meta={[
        ownerOf(collection, say),
        say('{count, plural, =0 {nog leeg} one {# stuk} other {# stukken}}', { count: entryCount }),
      ]}
    >
      {lead}
    </Card>
  );
}

/** In whose name it is. */
export function ownerOf(
  { ownerKind, organisation, person }: Pick<CollectionCardFragment, 'ownerKind' | 'organisation' | 'person'>,
  say: Say,
): string {
  if (ownerKind === 'NETWORK') return say('Van het netwerk');
  return organisation?.name ?? person?.name ?? say('Van een collega');
}
