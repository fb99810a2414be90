/** Where a municipality stands in the drawing of the country, in cells. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The country in cells, a letter for each province; as many cells as there were municipalities in 2023. */
const country = [
  '..........FFFFGGGG....',
  '.....N...FFFFFGGGGG...',
  '....NNN..FFFFFGDDD....',
  '....NNNN.FFFFDDDD.....',
  '....NNNNN..OODDDDD....',
  '....NNNNN.LOOOOOO.....',
  '....NNNN.LLOOOOOOO....',
  '....NNNNNLLLEOOOOOO...',
  '....NNNNNNUEEEEOOOO...',
  '...NNNNNNUUUEEEEEEEE..',
  '...NNNNNUUUUEEEEEEEEE.',
  '...ZZZZUUUUUUEEEEEEEE.',
  '..ZZZZZZUUUUUUEEEEEEE.',
  '..ZZZZZZZUUUUUUEEEEEE.',
  '.ZZZZZZZZZEEEEEEEE....',
  '.ZZZZZZZZZBBBBBBBBBMM.',
  '.ZZZZZZZZBBBBBBBBBBMM.',
  '.SZZZZZZZBBBBBBBBBBMMM',
  'SSSS.BBBBBBBBBBBBMMM..',
  'SSSSSBBBBBBBBBBBBMMM..',
  '.SSS.....BBB....MMMM..',
  '................MMMM..',
  '.................MMM..',
  '................MMMM..',
  '................MMM...',
] as const;

const letters: Readonly<Record<string, string>> = {
  Groningen: 'G',
  Fryslân: 'F',
  Drenthe: 'D',
  Overijssel: 'O',
  Flevoland: 'L',
  Gelderland: 'E',
  Utrecht: 'U',
  'Noord-Holland': 'N',
  'Zuid-Holland': 'Z',
  Zeeland: 'S',
  'Noord-Brabant': 'B',
  Limburg: 'M',
};

/** How wide and high the drawing is at least, in cells. */
export const countrySize = { columns: 22, rows: country.length } as const;

/**
 * A place for each municipality: within its province by name, so that the country is recognised and nobody moves while
 * the list stays the same. A province that outgrew its cells goes on below the country; one that is unknown too.
 * @returns places by the key that is given, each once
 */
export function countryLayout(
  municipalities: readonly { readonly key: string; readonly name: string; readonly province: string }[],
): ReadonlyMap<string, Place> {
  const free = new Map(Object.entries(letters).map(([province, letter]) => [province, cellsOf(letter)]));
  const sorted = [...municipalities].sort(
    (one, other) => one.name.localeCompare(other.name, 'nl') || one.key.localeCompare(other.key),
  );
  let outside = 0;
  return new Map(
    sorted.map(({ key, province }) => {
      const place = free.get(province)?.shift();
      if (place) return [key, place] as const;
      const at = outside++;
      return [
        key,
        { x: at % countrySize.columns, y: countrySize.rows + 1 + Math.floor(at / countrySize.columns) },
      ] as const;
    }),
  );
}

function cellsOf(letter: string): Place[] {
  return country.flatMap((row, y) => [...row].flatMap((each, x) => (each === letter ? [{ x, y }] : [])));
}
