import { hasRole, hasRoleIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { PrintItem } from './print-item.entity';
import { type PrintOrder, PrintOrderStatus } from './print-order.entity';

/** Who looks after the network makes the items, sees all orders with their addresses, and takes them to the printer. */
export function canKeepPrint(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** An editor orders for the own organisation, and sees that order alone. */
export function canOrderPrint(viewer: Viewer, organisationId: string): boolean {
  return hasRoleIn(viewer, organisationId, 'EDITOR');
}

/** The organisations for which somebody orders, each once. */
export function ordersPrintFor(viewer: Viewer): string[] {
  if (!hasRole(viewer, 'EDITOR')) return [];
  const places = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(places)].filter((id) => canOrderPrint(viewer, id));
}

/** An item is ordered, and its amount changed, until its last day is over. */
export function isOpenForOrders({ closesOn }: Pick<PrintItem, 'closesOn'>, today: string): boolean {
  return today <= closesOn;
}

/** What went to the printer is not changed any more. */
export function isChangeable({ status }: Pick<PrintOrder, 'status'>): boolean {
  return status === PrintOrderStatus.PLACED;
}
