import { kindNames } from '../kind-words';

/** What the address of the page says. */
export interface SearchChoice {
  readonly search: string;
  /** The kind whose tab is open; null: everything. */
  readonly kind: string | null;
  /** Every word is taken as it was typed. */
  readonly insist: boolean;
}

/** Reads the choice out of an address. */
export function readSearchChoice(address: URLSearchParams): SearchChoice {
  const name = address.get('soort');
  const known = Object.entries(kindNames).find(([, each]) => each === name)?.[0];
  const unknown = name && /^[a-z][a-z-]{0,30}$/.test(name) ? name.toUpperCase().replaceAll('-', '_') : null;
  return {
    search: address.get('q')?.trim().slice(0, 200) ?? '',
    kind: known ?? unknown,
    insist: address.get('letterlijk') === 'ja',
  };
}

/** The address of a choice, and optionally further down. */
export function searchAddress({ search, kind, insist }: SearchChoice, after?: string | null): string {
  const address = new URLSearchParams();
  if (search) address.set('q', search);
  if (kind) address.set('soort', kindNames[kind] ?? kind.toLowerCase().replaceAll('_', '-'));
  if (insist) address.set('letterlijk', 'ja');
  if (after) address.set('na', after);
  return address.size > 0 ? `/zoeken?${address}` : '/zoeken';
}
