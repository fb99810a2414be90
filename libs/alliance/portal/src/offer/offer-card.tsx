import { Badge, Card } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { OfferCardFragment } from './offer-card.generated';
import { placesText } from './places-text';

const shown = 160;

/** An offer in a list: what it is, of whom, and where it can be. */
export function OfferCard({
  offer,
  headingLevel = 2,
  ofOrganisation = true,
}: {
  offer: OfferCardFragment;
  headingLevel?: 2 | 3;
  /** False beside the organisation itself, whose name says nothing there. */
  ofOrganisation?: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { slug, title, body, kindLabel, networkOnly, makerName, organisation } = offer;
  return (
    <Card
      href={href(`/aanbod/${slug}`)}
      title={title}
      headingLevel={headingLevel}
      badge={<Badge>{kindLabel}</Badge>}
      meta={[
        ...(ofOrganisation ? [organisation.name] : []),
        ...(makerName ? [say('met {name}', { name: makerName })] : []),
        placesText(offer, say),
        ...(networkOnly ? [say('Alleen voor het netwerk')] : []),
      ]}
    >
      {body.length > shown ? `${body.slice(0, shown).replace(/\s+\S*$/, '')} …` : body}
    </Card>
  );
}
