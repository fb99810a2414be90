/** The provinces in a drawing of cells, by their code of the label collection "regions": so that the country is recognised. */
export const provincePlaces: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  FRIESLAND: { x: 2, y: 0 },
  GRONINGEN: { x: 3, y: 0 },
  NOORD_HOLLAND: { x: 1, y: 1 },
  FLEVOLAND: { x: 2, y: 1 },
  DRENTHE: { x: 3, y: 1 },
  ZUID_HOLLAND: { x: 1, y: 2 },
  UTRECHT: { x: 2, y: 2 },
  OVERIJSSEL: { x: 3, y: 2 },
  ZEELAND: { x: 0, y: 3 },
  NOORD_BRABANT: { x: 2, y: 3 },
  GELDERLAND: { x: 3, y: 3 },
  LIMBURG: { x: 3, y: 4 },
};
