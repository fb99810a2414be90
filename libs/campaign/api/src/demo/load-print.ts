import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { PrintItem } from '../print-order/print-item.entity';
import { PrintOrderLine } from '../print-order/print-order-line.entity';
import { PrintOrder, PrintOrderStatus } from '../print-order/print-order.entity';
import type { DemoSurroundings } from './load-campaign';

const cards = '018f0000-0000-7000-8000-0000000f6111';
const items = [
  {
    id: cards,
    title: 'Vragenkaart',
    about: 'Een ansichtkaart met één vraag om het gesprek te beginnen.',
    ...{ packSize: 50, mostPacks: 6 },
  },
  {
    id: '018f0000-0000-7000-8000-0000000f6112',
    title: 'Poster A3',
    about: 'De poster van de Week, met een plek voor jullie eigen programma.',
    ...{ packSize: 10, mostPacks: 3 },
  },
] as const;
const orderId = '018f0000-0000-7000-8000-0000000f6113';
const aMonth = 30 * 86_400_000;

/** The coming edition has cards and a poster, and one organisation ordered cards already. */
export async function loadPrint(
  tx: EntityManager,
  slug: string,
  { organisations }: DemoSurroundings,
): Promise<void> {
  const edition = await tx.findOneByOrFail(CampaignEdition, { slug });
  const { id: editionId, beginsOn } = edition;
  const closesOn = new Date(Date.parse(beginsOn) - aMonth).toISOString().slice(0, 10);
  for (const item of items) {
    if (await tx.existsBy(PrintItem, { id: item.id })) continue;
    await tx.insert(PrintItem, { ...item, editionId, closesOn, version: 1 });
  }
  const organisationId = organisations.get('jong-en-dichtbij');
  if (!organisationId || (await tx.existsBy(PrintOrder, { editionId, organisationId }))) return;
  await tx.insert(PrintOrder, {
    ...{ id: orderId, editionId, organisationId, makerId: null, status: PrintOrderStatus.PLACED, version: 1 },
    ...{ receiver: 'Balie', street: 'Voorbeeldplein', houseNumber: '3', addition: null },
    ...{ postcode: '1234 AB', place: 'Voorbeeldstad' },
  });
  await tx.insert(PrintOrderLine, { id: newId(), orderId, itemId: cards, packs: 2 });
}
