import { Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  DomainError,
  type FieldProblem,
  forbidden,
  groupedBy,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { loader, newId } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { readAddress } from './delivery-address';
import { lockEdition } from './edition-lock';
import type { PrintItem } from './print-item.entity';
import { PrintItemsService } from './print-items.service';
import { PrintMailPlan } from './print-mail-plan';
import { PrintOrderLine } from './print-order-line.entity';
import { PrintOrder, PrintOrderStatus } from './print-order.entity';
import type { PlacePrintOrderInput } from './print-order.input';
import { canOrderPrint, isChangeable, isOpenForOrders, ordersPrintFor } from './print-order.policy';

/** What an organisation does: order, change its mind, and withdraw, until the last day. */
@Injectable()
export class PrintOrderService {
  constructor(
    private readonly db: DataSource,
    private readonly items: PrintItemsService,
    private readonly mail: PrintMailPlan,
  ) {}

  /** What was ordered, by order. */
  readonly linesOf = loader<string, PrintOrderLine[]>(async (ids) => {
    const found = await this.db.manager.find(PrintOrderLine, {
      where: { orderId: In([...ids]) },
      order: { itemId: 'ASC' },
    });
    return groupedBy(found, ({ orderId }) => orderId);
  }, []);

  /** The orders of the viewer's own organisations. */
  async own(viewer: SignedInViewer, editionId: string): Promise<PrintOrder[]> {
    const places = ordersPrintFor(viewer);
    if (places.length === 0) return [];
    return this.db.manager.findBy(PrintOrder, { editionId, organisationId: In(places) });
  }

  /**
   * Orders, or changes what was ordered: an organisation has one order of an edition. Who ordered gets a confirmation of
   * how it is now.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT; CONFLICT when a colleague changed it, or it went out
   */
  async place(viewer: SignedInViewer, input: PlacePrintOrderInput): Promise<PrintOrder> {
    const { editionId, organisationId, version = null } = input;
    if (!canOrderPrint(viewer, organisationId)) throw forbidden(editor);
    const { address, problems } = readAddress(input);
    return this.db.transaction(async (tx) => {
      // Two colleagues who order at once, and a coordinator who changes an item, wait for one another.
      await lockEdition(tx, editionId);
      const known = await tx.findOneBy(PrintOrder, { editionId, organisationId });
      if (known && !isChangeable(known)) throw new DomainError('CONFLICT', wentOut);
      const items = await this.items.of(editionId, tx);
      const before = known ? await tx.findBy(PrintOrderLine, { orderId: known.id }) : [];
      const wrong = [...problems, ...lineProblems(input.lines, items, before, this.items.today())];
      if (wrong.length > 0) throw badInput(...wrong);
      const lines = input.lines.filter(({ packs }) => packs > 0);
      if (known && isSame(known, address) && sameLines(before, lines)) return known;
      if ((known?.version ?? null) !== version) throw conflict(colleagueFirst);
      const order =
        known ?? Object.assign(new PrintOrder(), { id: newId(), editionId, organisationId, version: 0 });
      await tx.save(
        Object.assign(order, address, {
          makerId: viewer.personId,
          status: PrintOrderStatus.PLACED,
          version: order.version + 1,
        }),
      );
      await tx.delete(PrintOrderLine, { orderId: order.id });
      await tx.insert(
        PrintOrderLine,
        lines.map(({ itemId, packs }) => ({ id: newId(), orderId: order.id, itemId, packs })),
      );
      await this.mail.ordered(tx, order);
      return order;
    });
  }

  /** Takes the whole order back, with its address. @throws DomainError NOT_FOUND; CONFLICT when a last day is over */
  async withdraw(viewer: SignedInViewer, id: string): Promise<boolean> {
    await this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(PrintOrder, { id });
      if (!known || !canOrderPrint(viewer, known.organisationId)) throw notFound();
      await lockEdition(tx, known.editionId);
      const order = await tx.findOneBy(PrintOrder, { id });
      if (!order) return;
      if (!isChangeable(order)) throw new DomainError('CONFLICT', wentOut);
      const lines = await tx.findBy(PrintOrderLine, { orderId: id });
      const items = await this.items.of(order.editionId, tx);
      const today = this.items.today();
      const closed = items.filter((item) => !isOpenForOrders(item, today)).map((item) => item.id);
      if (lines.some(({ itemId }) => closed.includes(itemId))) throw new DomainError('CONFLICT', dayIsOver);
      await this.mail.forget(tx, [id]);
      await tx.delete(PrintOrder, { id });
    });
    return true;
  }
}

type Line = { readonly itemId: string; readonly packs: number };

/** What cannot be ordered like this; each problem at the field of its item. */
function lineProblems(
  lines: readonly Line[],
  items: readonly PrintItem[],
  before: readonly Line[],
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const packsIn = (all: readonly Line[], id: string) => all.find(({ itemId }) => itemId === id)?.packs ?? 0;
  for (const item of items) {
    const field = `packs-${item.id}`;
    const [packs, was] = [packsIn(lines, item.id), packsIn(before, item.id)];
    if (packs !== was && !isOpenForOrders(item, today)) {
      problems.push({ field, code: 'CLOSED', text: dayIsOver });
    } else if (packs > item.mostPacks && packs !== was) {
      problems.push({ field, code: 'TOO_MANY', text: atMost(item.mostPacks) });
    }
  }
  const known = new Set(items.map(({ id }) => id));
  const ids = lines.map(({ itemId }) => itemId);
  if (ids.some((id) => !known.has(id)) || new Set(ids).size < ids.length) throw notFound();
  if (lines.every(({ packs }) => packs === 0)) {
    problems.push({ field: items[0] ? `packs-${items[0].id}` : 'receiver', code: 'NOTHING', text: nothing });
  }
  return problems;
}

function isSame(order: PrintOrder, address: object): boolean {
  return Object.entries(address).every(([key, value]) => order[key as keyof PrintOrder] === value);
}

function sameLines(before: readonly Line[], lines: readonly Line[]): boolean {
  return (
    before.length === lines.length &&
    lines.every(({ itemId, packs }) => before.some((each) => each.itemId === itemId && each.packs === packs))
  );
}

const editor = text('een redacteur van deze organisatie', 'an editor of this organisation');
const dayIsOver = text(
  'De laatste besteldag is voorbij. Mail een coördinator als er iets niet klopt.',
  'The last day to order is over. Mail a coordinator when something is not right.',
);
const wentOut = text(
  'Deze bestelling is al bij de drukker. Mail een coördinator als er iets niet klopt.',
  'This order is at the printer already. Mail a coordinator when something is not right.',
);
const colleagueFirst = text(
  'Een collega heeft deze bestelling intussen veranderd. Bekijk wat er nu staat en kies.',
  'A colleague changed this order meanwhile. Look at how it stands now and choose.',
);
const nothing = text(
  'Kies van minstens één ding hoeveel pakken je wilt.',
  'Choose how many packs you want of one thing at least.',
);
const atMost = (most: number) =>
  text(`Hooguit ${most} pakken per organisatie.`, `At most ${most} packs for each organisation.`);
