import { Injectable } from '@nestjs/common';
import { notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { lockEdition } from './edition-lock';
import { PrintItem } from './print-item.entity';
import { assertKeeps, PrintItemsService } from './print-items.service';
import { PrintMailPlan } from './print-mail-plan';
import { noAddress, PrintOrder, PrintOrderStatus } from './print-order.entity';

/** How much is ordered of one item. */
export interface PrintTotal {
  readonly item: PrintItem;
  readonly packs: number;
  readonly orders: number;
}

const mostOrders = 1000;

/** The last day of everything in the order is over. */
const isReady = `parcel.status = 'PLACED' AND NOT EXISTS (
  SELECT FROM print_order_lines l JOIN print_items i ON i.id = l.item_id
  WHERE l.order_id = parcel.id AND i.closes_on >= :today)`;

/** What a coordinator does: count, take it to the printer, and erase where it went. */
@Injectable()
export class PrintDeskService {
  constructor(
    private readonly db: DataSource,
    private readonly items: PrintItemsService,
    private readonly mail: PrintMailPlan,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async edition(viewer: SignedInViewer, slug: string): Promise<CampaignEdition> {
    assertKeeps(viewer);
    return this.items.edition(slug);
  }

  /** What waits first (on its way, then placed, then delivered), each in the order in which it was placed. */
  orders(editionId: string): Promise<PrintOrder[]> {
    return this.db.manager.find(PrintOrder, {
      where: { editionId },
      order: { status: 'DESC', id: 'ASC' },
      take: mostOrders,
    });
  }

  /** What the printer gets: what is ready to go and new there, then what went there and is on its way. */
  parcels(editionId: string): Promise<PrintOrder[]> {
    return this.db.manager
      .createQueryBuilder(PrintOrder, 'parcel')
      .where('parcel.editionId = :editionId AND parcel.street IS NOT NULL', { editionId })
      .andWhere(`(parcel.status = 'SENT' OR ${isReady})`, { today: this.items.today() })
      .orderBy({ 'parcel.status': 'ASC', 'parcel.id': 'ASC' })
      .getMany();
  }

  async totals(editionId: string): Promise<PrintTotal[]> {
    const rows = await this.db.query<{ itemId: string; packs: number; orders: number }[]>(
      `SELECT l.item_id AS "itemId", sum(l.packs)::int AS packs, count(*)::int AS orders
       FROM print_order_lines l JOIN print_items i ON i.id = l.item_id
       WHERE i.edition_id = $1 GROUP BY 1`,
      [editionId],
    );
    return (await this.items.of(editionId)).map((item) => {
      const row = rows.find(({ itemId }) => itemId === item.id);
      return { item, packs: row?.packs ?? 0, orders: row?.orders ?? 0 };
    });
  }

  /**
   * Everything whose last day is over went to the printer: it is not changed any more, and who ordered hears that it
   * comes. Pressing again sends only what was not sent yet. @returns the edition
   * @throws DomainError FORBIDDEN, NOT_FOUND
   */
  async send(viewer: SignedInViewer, editionId: string): Promise<CampaignEdition> {
    assertKeeps(viewer);
    return this.db.transaction(async (tx) => {
      const edition = await lockEdition(tx, editionId);
      for (const order of await this.readyToSend(tx, editionId)) {
        await tx.update(PrintOrder, { id: order.id }, { status: PrintOrderStatus.SENT });
        await this.mail.sent(tx, order);
      }
      return edition;
    });
  }

  /** How many can be taken to the printer now. */
  async readyCount(editionId: string): Promise<number> {
    return (await this.readyToSend(this.db.manager, editionId)).length;
  }

  private readyToSend(tx: EntityManager, editionId: string): Promise<PrintOrder[]> {
    return tx
      .createQueryBuilder(PrintOrder, 'parcel')
      .where('parcel.editionId = :editionId', { editionId })
      .andWhere(isReady, { today: this.items.today() })
      .orderBy('parcel.id')
      .getMany();
  }

  /** It is there: where it went is erased at once, how much it was stays. @throws DomainError FORBIDDEN, NOT_FOUND */
  async deliver(viewer: SignedInViewer, id: string): Promise<PrintOrder> {
    assertKeeps(viewer);
    return this.db.transaction(async (tx) => {
      const order = await tx.findOne(PrintOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!order || order.status === PrintOrderStatus.PLACED) throw notFound();
      return tx.save(Object.assign(order, noAddress, { status: PrintOrderStatus.DELIVERED }));
    });
  }
}
