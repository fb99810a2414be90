/** A report reaches two people, so that it does not hang on one. */
export const responders = 2;

/**
 * Who reads a report: the host, who knows the room, and one more; a coordinator before an administrator. Never who wrote
 * what is reported, nor who reports it; unless nobody else is left, since a report reaches somebody always.
 */
export function chooseResponders(
  hostId: string | null,
  coordinators: readonly string[],
  administrators: readonly string[],
  leftOut: readonly (string | null)[],
): string[] {
  const inOrder = [...new Set([...(hostId ? [hostId] : []), ...coordinators, ...administrators])];
  const others = inOrder.filter((id) => !leftOut.includes(id));
  return (others.length > 0 ? others : inOrder).slice(0, responders);
}
