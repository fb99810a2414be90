/** What a signal came from. Signals knows no meetings and no searches: it keeps a kind and an id. */
export const originKinds = ['MEETING', 'SUBSESSION', 'WORK', 'SEARCH'] as const;
export type SignalOriginKind = (typeof originKinds)[number];

/** Something with an id in another domain; a day at work and a search have none. */
const withId: readonly SignalOriginKind[] = ['MEETING', 'SUBSESSION'];

/** True when kind and id belong together. */
export function isOrigin(kind: SignalOriginKind, id: string | null): boolean {
  return withId.includes(kind) === (id !== null);
}
