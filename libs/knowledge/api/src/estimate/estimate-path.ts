import { EstimatePlace, type LocalEstimateArgs } from './estimate.input';

/** What the places are called in the address of the page; the portal reads the same. */
const places: Readonly<Record<EstimatePlace, string>> = {
  [EstimatePlace.SCHOOL]: 'school',
  [EstimatePlace.MUNICIPALITY]: 'gemeente',
  [EstimatePlace.REGION]: 'regio',
};

/** The page that makes the same estimate again. */
export function estimatePath({ count, place, ageGroups }: LocalEstimateArgs): string {
  const address = new URLSearchParams({ aantal: String(count), waar: places[place] });
  for (const code of ageGroups ?? []) address.append('leeftijd', code);
  return `/schatting?${address}`;
}
