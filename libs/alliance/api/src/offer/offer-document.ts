import type { SearchDocument } from '@verbonden/search/api';
import type { Label } from '../label/label.entity';
import type { Offer } from './offer.entity';

/** What search calls the documents of offers. */
export const offerKind = 'OFFER';

/** The collections whose words an offer is found by. */
export const offerCollections = ['offerKinds', 'themes', 'regions'] as const;

/** What an offer is sorted under, in both languages: its kind, its themes, where it is. */
export function labelsOf(
  { kind, themes, regions, isOnline }: Pick<Offer, 'kind' | 'themes' | 'regions' | 'isOnline'>,
  labels: readonly Label[],
): string[] {
  const named = (collection: (typeof offerCollections)[number], codes: readonly string[]) =>
    labels
      .filter((label) => label.collection === collection && codes.includes(label.code))
      .flatMap(({ name }) => [...new Set([name.nl, name.en])]);
  return [
    ...named('offerKinds', [kind]),
    ...named('themes', themes),
    ...named('regions', regions),
    ...(isOnline ? ['online'] : []),
  ];
}

/** The words an offer is found by. What is for the network only, only the network finds. */
export function documentOf(
  offer: Offer,
  labels: readonly Label[],
  { organisation, maker }: { readonly organisation: string; readonly maker: string | null },
): SearchDocument {
  return {
    subjectId: offer.id,
    kind: offerKind,
    path: `/aanbod/${offer.slug}`,
    title: offer.title,
    lead: offer.body,
    labels: [...labelsOf(offer, labels), organisation, 'aanbod'],
    body: offer.showsMaker && maker ? maker : '',
    standing: { on: offer.confirmedOn, complete: 1 },
    visibility: offer.networkOnly ? 'PRIVATE' : 'PUBLIC',
  };
}

/** The words of its offers by which an organisation is found too. */
export function wordsBeside(offers: readonly Offer[], labels: readonly Label[]): string {
  return offers.map((offer) => [...labelsOf(offer, labels), offer.title, offer.body].join('\n')).join('\n\n');
}
