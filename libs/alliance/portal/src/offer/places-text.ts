import type { Say } from '@verbonden/shared/web';

/** Where an offer can be, in one line: "Overijssel, Gelderland of online". */
export function placesText(
  { regionLabels, isOnline }: { readonly regionLabels: readonly string[]; readonly isOnline: boolean },
  say: Say,
): string {
  if (regionLabels.length === 0) return say('online');
  const places = regionLabels.join(', ');
  return isOnline ? say('{places} of online', { places }) : places;
}
