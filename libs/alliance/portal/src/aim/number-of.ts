/** The number somebody typed, with a comma or a point before what is less than one; null when it is none. */
export function numberOf(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
