/** What the address of the register says: which municipalities, and how far down the list. */
export interface RegisterChoice {
  readonly search: string;
  readonly province: string;
  readonly recognises: string;
  readonly supports: string;
  readonly whiteSpots: boolean;
}

/** As many rows of the list as stand on one page: on a phone each is a card of five lines. */
export const rowsOnAPage = 25;

const stances: Readonly<Record<string, 'YES' | 'NO' | 'UNKNOWN'>> = {
  ja: 'YES',
  nee: 'NO',
  onbekend: 'UNKNOWN',
};

/** Reads the choice out of an address; what it does not know is left out. */
export function readChoice(address: URLSearchParams): RegisterChoice {
  const value = (name: string) => address.get(name)?.trim().slice(0, 100) ?? '';
  const stance = (name: string) => (Object.hasOwn(stances, value(name)) ? value(name) : '');
  return {
    search: value('q'),
    province: value('provincie').slice(0, 60),
    recognises: stance('erkent'),
    supports: stance('steunt'),
    whiteSpots: address.has('witte-vlekken'),
  };
}

/** The choice as the register takes it. */
export function filterOf({ search, province, recognises, supports, whiteSpots }: RegisterChoice) {
  return {
    search: search || null,
    province: province || null,
    recognises: stances[recognises] ?? null,
    supports: stances[supports] ?? null,
    whiteSpots: whiteSpots || null,
  };
}

/** The address of the register with a choice, and a page of its list. */
export function registerAddress(choice: Partial<RegisterChoice>, page = 1): string {
  const address = new URLSearchParams();
  if (choice.search) address.set('q', choice.search);
  if (choice.province) address.set('provincie', choice.province);
  if (choice.recognises) address.set('erkent', choice.recognises);
  if (choice.supports) address.set('steunt', choice.supports);
  if (choice.whiteSpots) address.set('witte-vlekken', 'ja');
  if (page > 1) address.set('bladzijde', String(page));
  return address.size > 0 ? `/gemeenten?${address}` : '/gemeenten';
}
