import type { MakersFragment } from './makers.generated';

/** Whether a tip may become a card: it is out, and everybody who is in it agreed to paper. */
export function mayBePrinted({
  kind,
  status,
  consentScopes,
}: Pick<MakersFragment, 'kind' | 'status' | 'consentScopes'>): boolean {
  return kind === 'TIP' && status === 'PUBLISHED' && consentScopes.includes('PRINT');
}
