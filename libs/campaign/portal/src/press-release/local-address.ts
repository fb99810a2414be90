/** The local fields as they stand in the address, by what the API calls them. */
export const localNames = {
  municipality: 'gemeente',
  organisation: 'organisatie',
  spokesperson: 'woordvoerder',
  young: 'jongeren',
} as const;
export type LocalName = keyof typeof localNames;

/** What somebody filled in, by the name in the address. */
export type LocalValues = Readonly<Record<(typeof localNames)[LocalName], string>>;

/** Reads it out of an address; null when nobody filled in anything yet. */
export function localIn(params: URLSearchParams): LocalValues | null {
  const names = Object.values(localNames);
  if (!names.some((name) => params.has(name))) return null;
  return Object.fromEntries(names.map((name) => [name, params.get(name)?.trim() ?? ''])) as LocalValues;
}

/** As the API takes it. A number that is none is sent as one that is refused, so that the field says so. */
export function inputOf(slug: string, values: LocalValues) {
  const { gemeente, organisatie, woordvoerder, jongeren } = values;
  const young = /^\d{1,9}$/.test(jongeren) ? Number(jongeren) : -1;
  return {
    slug,
    municipality: gemeente || null,
    organisation: organisatie || null,
    spokesperson: woordvoerder || null,
    young: jongeren === '' ? null : young,
  };
}

/** The address of the file with the same values. */
export function fileAddress(slug: string, form: 'pdf' | 'docx' | 'txt', values: LocalValues | null): string {
  const filled = Object.entries(values ?? {}).filter(([, value]) => value !== '');
  const query = new URLSearchParams(filled).toString();
  return `/files/pers/${slug}.${form}${query ? `?${query}` : ''}`;
}
