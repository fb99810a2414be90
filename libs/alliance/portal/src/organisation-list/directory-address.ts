/** What the address of the directory says: which organisations, and how far down. */
export interface DirectoryChoice {
  readonly search: string;
  readonly kind: string;
  readonly body: string;
  readonly region: string;
  readonly theme: string;
  readonly onDate: string;
}

const names = {
  search: 'q',
  kind: 'soort',
  body: 'verband',
  region: 'regio',
  theme: 'thema',
  onDate: 'op',
} as const;

/** Reads the choice out of an address. */
export function readChoice(address: URLSearchParams): DirectoryChoice {
  const value = (name: string) => address.get(name)?.trim() ?? '';
  return {
    search: value(names.search),
    kind: value(names.kind),
    body: value(names.body),
    region: value(names.region),
    theme: value(names.theme),
    onDate: value(names.onDate),
  };
}

/** The address of the directory with a choice, and optionally further down. */
export function directoryAddress(choice: Partial<DirectoryChoice>, after?: string | null): string {
  const address = new URLSearchParams();
  for (const key of ['search', 'kind', 'body', 'region', 'theme', 'onDate'] as const) {
    if (choice[key]) address.set(names[key], choice[key]);
  }
  if (after) address.set('na', after);
  return address.size > 0 ? `/organisaties?${address}` : '/organisaties';
}
