/** A day in an address ("2027-03-24") as the moment it began; null when it is no day. */
export function givenMoment(day: string | null): string | null {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const moment = new Date(`${day}T00:00:00Z`);
  return moment.toJSON()?.startsWith(day) ? moment.toJSON() : null;
}
