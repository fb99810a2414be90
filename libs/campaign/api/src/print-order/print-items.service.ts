import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  DomainError,
  dutchDay,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { lockEdition } from './edition-lock';
import { PrintItem } from './print-item.entity';
import { PrintOrderLine } from './print-order-line.entity';
import type { SavePrintItemInput } from './print-order.input';
import { canKeepPrint } from './print-order.policy';

const mostItems = 20;

/** What is printed for an edition, kept by a coordinator. */
@Injectable()
export class PrintItemsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order in which they were made. */
  of(editionId: string, tx: EntityManager = this.db.manager): Promise<PrintItem[]> {
    return tx.find(PrintItem, { where: { editionId }, order: { id: 'ASC' }, take: mostItems });
  }

  /** @throws DomainError NOT_FOUND */
  async edition(slug: string): Promise<CampaignEdition> {
    const edition = await this.db.manager.findOneBy(CampaignEdition, { slug });
    if (!edition) throw notFound();
    return edition;
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT; CONFLICT when somebody else changed it meanwhile */
  async save(viewer: SignedInViewer, input: SavePrintItemInput): Promise<PrintItem> {
    assertKeeps(viewer);
    const { id, editionId, title, about, packSize, mostPacks, closesOn, version = null } = input;
    const written = { title, about, packSize, mostPacks, closesOn };
    return this.db.transaction(async (tx) => {
      const edition = await lockEdition(tx, editionId);
      if (closesOn > edition.endsOn) throw badInput(afterTheWeek);
      const known = await tx.findOneBy(PrintItem, { id });
      if (known && known.editionId !== editionId) throw notFound();
      if (known && same(known, written)) return known;
      if ((known?.version ?? null) !== version) throw conflict(changedElsewhere);
      if (!known && (await tx.countBy(PrintItem, { editionId })) >= mostItems) throw badInput(tooMany);
      if (known && known.packSize !== packSize && (await tx.existsBy(PrintOrderLine, { itemId: id }))) {
        throw badInput(packOrdered);
      }
      const item = known ?? Object.assign(new PrintItem(), { id, editionId, version: 0 });
      return tx.save(Object.assign(item, written, { version: item.version + 1 }));
    });
  }

  /** Takes away what nobody ordered. @throws DomainError FORBIDDEN; CONFLICT when somebody did */
  async remove(viewer: SignedInViewer, id: string): Promise<boolean> {
    assertKeeps(viewer);
    await this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(PrintItem, { id });
      if (!known) return;
      await lockEdition(tx, known.editionId);
      if (await tx.existsBy(PrintOrderLine, { itemId: id })) throw new DomainError('CONFLICT', isOrdered);
      await tx.delete(PrintItem, { id });
    });
    return true;
  }

  /** On the Dutch calendar. */
  today(): string {
    return dutchDay(this.clock.now());
  }
}

export function assertKeeps(viewer: Viewer): void {
  if (!canKeepPrint(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

function same(known: PrintItem, written: object): boolean {
  return Object.entries(written).every(([key, value]) => known[key as keyof PrintItem] === value);
}

const afterTheWeek = {
  field: 'closesOn',
  code: 'AFTER_THE_WEEK',
  text: text('Deze dag ligt na de Week.', 'This day is after the Week.'),
};
const tooMany = {
  field: 'title',
  code: 'TOO_MANY',
  text: text(`Een editie heeft hooguit ${mostItems} soorten.`, `An edition has ${mostItems} kinds at most.`),
};
const packOrdered = {
  field: 'packSize',
  code: 'ORDERED',
  text: text(
    'Hier is al van besteld. Maak een nieuwe soort voor een ander aantal per pak.',
    'This was ordered already. Make a new kind for another number in a pack.',
  ),
};
const isOrdered = text(
  'Hier is al van besteld. Zet de laatste besteldag op vandaag, dan komt er niets meer bij.',
  'This was ordered already. Set the last day to order to today, and nothing more is added.',
);
const changedElsewhere = text(
  'Iemand anders heeft dit intussen veranderd. Open de pagina opnieuw en zet je tekst er weer in.',
  'Somebody else changed this meanwhile. Open the page again and put your text in once more.',
);
