import { Controller, Get, Param, Res } from '@nestjs/common';
import { OrganisationService } from '@verbonden/alliance/api';
import { type SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, requestContext, spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { PrintDeskService } from './print-desk.service';
import { PrintOrderStatus } from './print-order.entity';
import { PrintOrderService } from './print-order.service';

/** What the printer gets: one row for each parcel, with the number of packs of each item. */
@Controller('files/drukwerk')
export class PrintFileController {
  constructor(
    private readonly desk: PrintDeskService,
    private readonly orders: PrintOrderService,
    private readonly organisations: OrganisationService,
  ) {}

  /** `GET /files/drukwerk/2027.csv`: what is ready to go, and what the printer has already. @throws DomainError FORBIDDEN, NOT_FOUND */
  @Get(':name')
  async csv(
    @CurrentPerson() viewer: SignedInViewer,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const [, slug = ''] = /^([a-z0-9-]{1,40})\.csv$/.exec(name) ?? [];
    const edition = await this.desk.edition(viewer, slug);
    const context = requestContext(viewer);
    const totals = await this.desk.totals(edition.id);
    const rows = await Promise.all(
      (await this.desk.parcels(edition.id)).map(async (order) => {
        const lines = await this.orders.linesOf.load(context, order.id);
        const organisation = await this.organisations.byId.load(context, order.organisationId);
        const { receiver, street, houseNumber, addition, postcode, place } = order;
        return [
          order.status === PrintOrderStatus.SENT ? 'al bij de drukker' : 'nieuw',
          ...[organisation?.name, receiver, street, houseNumber, addition, postcode, place].map((each) =>
            spreadsheetText(each ?? ''),
          ),
          ...totals.map(({ item }) => lines.find(({ itemId }) => itemId === item.id)?.packs ?? 0),
        ];
      }),
    );
    const head = [
      'Stand',
      'Organisatie',
      'Ontvanger',
      'Straat',
      'Huisnummer',
      'Toevoeging',
      'Postcode',
      'Plaats',
    ];
    const items = totals.map(({ item }) => spreadsheetText(`${item.title} (pak van ${item.packSize})`));
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', `attachment; filename="drukwerk-${slug}.csv"`)
      .set('cache-control', 'no-store')
      .send(
        stringify([[...head, ...items], ...rows], {
          ...{ bom: true, delimiter: ';', quoted: true, record_delimiter: '\r\n' },
        }),
      );
  }
}
