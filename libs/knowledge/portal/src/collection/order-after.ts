/**
 * The order after a button: "omhoog <id>", "omlaag <id>" or "weg <id>"; anything else leaves it as it is.
 */
export function orderAfter(ids: readonly string[], step: string): string[] {
  const [what, id = ''] = step.split(' ');
  const place = ids.indexOf(id);
  const order = [...ids];
  if (place < 0) return order;
  if (what === 'weg') return order.filter((each) => each !== id);
  const to = what === 'omhoog' ? place - 1 : what === 'omlaag' ? place + 1 : place;
  if (to < 0 || to >= order.length) return order;
  order.splice(place, 1);
  order.splice(to, 0, id);
  return order;
}
