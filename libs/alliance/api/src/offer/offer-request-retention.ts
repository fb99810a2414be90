import { text } from '@verbonden/shared/kernel';
import type { RetentionRule } from '@verbonden/shared/server';
import { LessThan } from 'typeorm';
import { OfferRequest } from './offer-request.entity';

/** By then a request has been answered by mail, or never will be. */
export const offerRequestRetention: RetentionRule = {
  name: 'offer-requests',
  what: text('Wat iemand vroeg bij een aanbod', 'What somebody asked about an offer'),
  why: text(
    'De vraag ging per mail. Daarna regelen jullie het samen.',
    'The question went by mail. From then on you arrange it together.',
  ),
  days: 90,
  after: text('na de vraag', 'after it was asked'),
  erase: async (tx, before) => (await tx.delete(OfferRequest, { createdAt: LessThan(before) })).affected ?? 0,
};
