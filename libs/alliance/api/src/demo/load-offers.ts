import { dutchDay, ownSlug } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { endOf } from '../offer/offer-dates';
import type { OfferDocuments } from '../offer/offer-documents';
import { Offer } from '../offer/offer.entity';
import { Organisation } from '../organisation/organisation.entity';
import described from './offers.json' with { type: 'json' };

/** An offer as `offers.json` describes it; everybody in it is invented. */
interface DescribedOffer extends Pick<
  Offer,
  'kind' | 'title' | 'body' | 'themes' | 'regions' | 'isOnline' | 'showsMaker'
> {
  /** Who made it, by their key. */
  readonly by: string;
  /** By its slug. */
  readonly organisation: string;
  readonly networkOnly?: boolean;
  readonly daysAgo: number;
}

const day = 86_400_000;

/**
 * The offers of the demo network, with their days around today; one that is there stays as it is.
 * @param people the ids of the persons by their key
 */
export async function loadOffers(
  tx: EntityManager,
  documents: OfferDocuments,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const added: Offer[] = [];
  for (const { by, organisation, daysAgo, ...words } of described as readonly DescribedOffer[]) {
    const makerId = people.get(by);
    const place = await tx.findOneBy(Organisation, { slug: organisation });
    if (!makerId || !place) throw new Error(`The offer "${words.title}" is of nobody in the demo network.`);
    if (await tx.existsBy(Offer, { title: words.title, organisationId: place.id })) continue;
    const id = newId();
    const confirmedOn = dutchDay(new Date(now.getTime() - daysAgo * day));
    added.push(
      Object.assign(new Offer(), words, {
        ...{ id, makerId, confirmedOn },
        slug: ownSlug(words.title, id, 'aanbod'),
        networkOnly: words.networkOnly ?? false,
        organisationId: place.id,
        status: 'OFFERED',
        expiresOn: endOf(confirmedOn),
        version: 1,
      }),
    );
  }
  await tx.insert(Offer, added);
  await documents.write(tx, added);
}
