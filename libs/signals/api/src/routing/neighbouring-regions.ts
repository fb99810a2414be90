/** Which of the twelve provinces lie beside each other (over land or a dike), by the codes of the labels "regions". */
const pairs = [
  ['GRONINGEN', 'FRIESLAND'],
  ['GRONINGEN', 'DRENTHE'],
  ['FRIESLAND', 'DRENTHE'],
  ['FRIESLAND', 'OVERIJSSEL'],
  ['FRIESLAND', 'FLEVOLAND'],
  ['FRIESLAND', 'NOORD_HOLLAND'],
  ['DRENTHE', 'OVERIJSSEL'],
  ['OVERIJSSEL', 'GELDERLAND'],
  ['OVERIJSSEL', 'FLEVOLAND'],
  ['FLEVOLAND', 'GELDERLAND'],
  ['FLEVOLAND', 'UTRECHT'],
  ['FLEVOLAND', 'NOORD_HOLLAND'],
  ['GELDERLAND', 'UTRECHT'],
  ['GELDERLAND', 'ZUID_HOLLAND'],
  ['GELDERLAND', 'NOORD_BRABANT'],
  ['GELDERLAND', 'LIMBURG'],
  ['UTRECHT', 'NOORD_HOLLAND'],
  ['UTRECHT', 'ZUID_HOLLAND'],
  ['NOORD_HOLLAND', 'ZUID_HOLLAND'],
  ['ZUID_HOLLAND', 'ZEELAND'],
  ['ZUID_HOLLAND', 'NOORD_BRABANT'],
  ['ZEELAND', 'NOORD_BRABANT'],
  ['NOORD_BRABANT', 'LIMBURG'],
] as const;

/** The provinces beside this one; none for the whole country, or for a region that a network made up itself. */
export function neighboursOf(region: string | null): string[] {
  return pairs.flatMap(([one, other]) => (one === region ? [other] : other === region ? [one] : []));
}
