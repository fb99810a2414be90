/**
 * Every role that somebody holds at a moment, in SQL: (person_id, role, organisation_id, since). Their own, and that of a
 * coordinator for whom they stand in, once for however many. The one place where it is read who may what; `moment` is a parameter, "$2".
 */
export function heldRoles(moment: string): string {
  return `(
    SELECT m.person_id, m.role, m.organisation_id, m.since FROM memberships m
    WHERE m.until IS NULL OR m.until > ${moment}::timestamptz
    UNION ALL
    SELECT d.deputy_id, 'COORDINATOR', NULL::uuid, min(d.created_at) FROM deputies d
    WHERE ${standsIn('d', moment)} AND NOT EXISTS (
      SELECT FROM memberships own
      WHERE own.person_id = d.deputy_id AND own.role = 'COORDINATOR' AND own.until IS NULL)
    GROUP BY d.deputy_id)`;
}

/**
 * Whether row `d` of deputies holds at a moment: on its days of the Dutch calendar, as long as who is away is a
 * coordinator who can sign in, and the deputy an adult with a role of their own.
 */
export function standsIn(d: string, moment: string): string {
  return `${d}.ended_at IS NULL
    AND (${moment}::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ${d}.from_day AND ${d}.until_day
    AND EXISTS (
      SELECT FROM memberships away JOIN accounts a USING (person_id)
      WHERE away.person_id = ${d}.person_id AND away.role = 'COORDINATOR' AND away.until IS NULL
        AND a.suspended_at IS NULL)
    AND EXISTS (
      SELECT FROM memberships here JOIN accounts a USING (person_id)
      WHERE here.person_id = ${d}.deputy_id AND here.until IS NULL AND a.suspended_at IS NULL)
    AND NOT EXISTS (
      SELECT FROM memberships young
      WHERE young.person_id = ${d}.deputy_id AND young.role = 'SOUNDING_BOARD' AND young.until IS NULL)`;
}

/** Whether somebody is away as a coordinator at a moment, and another stands in. */
export function isAway(personId: string, moment: string): string {
  return `EXISTS (SELECT FROM deputies d WHERE d.person_id = ${personId} AND ${standsIn('d', moment)})`;
}
