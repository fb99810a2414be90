/**
 * After how many years an owner is asked whether a text still holds: long enough not to nag, short enough that people
 * and addresses in it mostly still exist. What leans on an entry in a databank of interventions is looked at each year,
 * since its level of evidence may change there.
 */
export const reviewAfterYears = { usual: 2, withEvidence: 1 } as const;

/** The day to ask again about what was right on `day` ("2027-03-24"); 29 February becomes 28. */
export function reviewDay(day: string, { evidenceUrl }: { readonly evidenceUrl: string | null }): string {
  const [year, month, date] = day.split('-');
  const later = Number(year) + (evidenceUrl ? reviewAfterYears.withEvidence : reviewAfterYears.usual);
  const isLeap = later % 4 === 0 && (later % 100 !== 0 || later % 400 === 0);
  return `${later}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`;
}

/** True from the day on which its owner should have said that it still holds. */
export function isOverdue(
  item: { readonly status: string; readonly reviewOn: string | null },
  today: string,
): boolean {
  return item.status === 'PUBLISHED' && item.reviewOn !== null && item.reviewOn <= today;
}
