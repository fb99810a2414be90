import { CardList, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { OfferCard } from './offer-card';
import type { OrganisationOffersFragment } from './organisation-offers.generated';

/** What an organisation can be asked for; nothing when it offers nothing. */
export function OrganisationOffers({
  organisation: { offers },
}: {
  organisation: OrganisationOffersFragment;
}) {
  const say = useSay();
  const href = useHref();
  if (offers.length === 0) return null;
  return (
    <Section
      id="aanbod"
      title={say('Hier kun je ons voor vragen')}
      link={{ href: href('/aanbod'), label: say('Al het aanbod in het netwerk') }}
    >
      <CardList columns="many">
        {offers.map((offer) => (
          <OfferCard key={offer.id} offer={offer} headingLevel={3} ofOrganisation={false} />
        ))}
      </CardList>
    </Section>
  );
}
