/** A day as people write it: "24-3-2027", "24/03/2027", "2027-03-24T00:00:00Z". Anything else stays as it is. */
export function dayMeant(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(\d{4}-\d{2}-\d{2})T[\d:.]+Z?$/.exec(written)?.[1] ?? written;
}
