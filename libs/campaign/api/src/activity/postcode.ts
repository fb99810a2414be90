/** A Dutch postcode as it is written: "3512ab" is "3512 AB"; null when it is none. The letters may be left out. */
export function readPostcode(typed: string): string | null {
  const match = /^([1-9]\d{3})\s*([a-z]{2})?$/i.exec(typed.trim());
  if (!match) return null;
  return match[2] ? `${match[1]} ${match[2].toUpperCase()}` : match[1]!;
}

/** The first two figures: a part of the country in which one can cycle or take one train. */
export function postcodeArea(postcode: string): string {
  return postcode.slice(0, 2);
}
