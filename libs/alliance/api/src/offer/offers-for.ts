import { Inject, Injectable } from '@nestjs/common';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import { wholeCountry } from './offer.entity';

/** What help is looked for; an empty list does not limit. Codes of the label collections "themes" and "regions". */
export interface HelpSought {
  readonly themes: readonly string[];
  readonly regions: readonly string[];
}

/** One thing an organisation can be asked for. */
export interface FittingOffer {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Who made it; null once gone. Whether they may still be written to: `OfferContacts`. */
  readonly makerId: string | null;
  readonly sharedThemes: readonly string[];
  /** Offered in one of the regions, not only online or in the whole country. */
  readonly isNear: boolean;
}

/** An organisation that can help, with what it offers that fits, the best first. */
export interface OfferingOrganisation {
  readonly organisationId: string;
  readonly offers: readonly FittingOffer[];
}

/** Of more offers than these the best are chosen. */
const mostLookedAt = 300;

/** Finds who can help: for questions that look for an answer in the network. Offers for the network only count too. */
@Injectable()
export class OffersFor {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Organisations with an offer that stands and shares a theme, in one of these regions, everywhere or online. First who
   * shares most themes, then who is near, then who offered last. For whoever is in the network, never for visitors.
   */
  async organisations(
    tx: EntityManager,
    { themes, regions }: HelpSought,
    most: number,
  ): Promise<OfferingOrganisation[]> {
    const found = await tx.query<(FittingOffer & { readonly organisationId: string })[]>(
      `SELECT offer.id, offer.slug, offer.title, offer.maker_id AS "makerId",
              offer.organisation_id AS "organisationId", shared.themes AS "sharedThemes",
              offer.regions && $2::text[] AS "isNear"
       FROM offers offer,
            LATERAL (SELECT coalesce(array_agg(theme ORDER BY theme), '{}') AS themes
                     FROM unnest(offer.themes) AS theme WHERE theme = ANY ($1::text[])) AS shared
       WHERE offer.status = 'OFFERED' AND offer.expires_on > $3
         AND (cardinality($1::text[]) = 0 OR offer.themes && $1::text[])
         AND (cardinality($2::text[]) = 0 OR offer.is_online OR offer.regions && ($2::text[] || $4::text))
       ORDER BY cardinality(shared.themes) DESC, offer.regions && $2::text[] DESC, offer.id DESC
       LIMIT ${mostLookedAt}`,
      [themes, regions, today(this.clock), wholeCountry],
    );
    return [...groupedBy(found, ({ organisationId }) => organisationId)]
      .slice(0, most)
      .map(([organisationId, offers]) => ({
        organisationId,
        offers: offers.map(({ organisationId: _, ...offer }) => offer),
      }));
  }
}
