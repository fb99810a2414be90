import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OffersFor } from '@verbonden/alliance/api';
import type { EntityManager } from 'typeorm';
import { type AskedAbout, type AskMatch, MatchSources, type MatchSource } from './match-sources';

const most = 20;

/** Organisations that offer help with this theme: here, everywhere or online; those in a province beside it come near. */
@Injectable()
export class OfferMatches implements MatchSource, OnModuleInit {
  readonly name = 'offers';

  constructor(
    private readonly offers: OffersFor,
    private readonly sources: MatchSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async matches(tx: EntityManager, { theme, region, nearRegions }: AskedAbout): Promise<AskMatch[]> {
    const isSomewhere = nearRegions.length > 0 && region !== null;
    const here = await this.offers.organisations(
      tx,
      { themes: [theme], regions: isSomewhere ? [region] : [] },
      most,
    );
    const near = isSomewhere
      ? await this.offers.organisations(tx, { themes: [theme], regions: nearRegions }, most)
      : [];
    return [
      ...here.map(({ organisationId }): AskMatch => ({ organisationId, reason: 'OFFERS' })),
      ...near.map(({ organisationId }): AskMatch => ({ organisationId, reason: 'NEAR_REGION' })),
    ];
  }
}
