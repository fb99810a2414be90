/** The life of an offer: it stands for a year, ends unless somebody says that it still holds, or is withdrawn. */
export const offerStatuses = ['OFFERED', 'EXPIRED', 'WITHDRAWN'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** What can be done with it; who may, stands in `offer.policy.ts`. EXPIRE is the clock's own. */
export type OfferStep = 'CONFIRM' | 'WITHDRAW' | 'RESTORE' | 'EXPIRE';

/** What ended can be offered again by one press; what somebody withdrew never comes back by itself or by an old mail. */
const steps: Readonly<
  Record<OfferStep, { readonly from: readonly OfferStatus[]; readonly to: OfferStatus }>
> = {
  CONFIRM: { from: ['OFFERED', 'EXPIRED'], to: 'OFFERED' },
  WITHDRAW: { from: ['OFFERED', 'EXPIRED'], to: 'WITHDRAWN' },
  RESTORE: { from: ['WITHDRAWN'], to: 'OFFERED' },
  EXPIRE: { from: ['OFFERED'], to: 'EXPIRED' },
};

/** Where a step leads; null when it is not taken from there. */
export function nextStatus(step: OfferStep, from: OfferStatus): OfferStatus | null {
  return steps[step].from.includes(from) ? steps[step].to : null;
}
