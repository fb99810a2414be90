import { Controller, Get, Param, Res } from '@nestjs/common';
import { forbidden, notFound, text, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { canExportReach } from './reach.policy';
import { ReachService } from './reach.service';

/** The reach of an edition as a file, for who pays for the Week. */
@Controller('files/bereik')
export class ReachFileController {
  constructor(private readonly service: ReachService) {}

  /** `GET /files/bereik/2027.csv` @throws DomainError FORBIDDEN, NOT_FOUND */
  @Get(':name')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!canExportReach(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const [, slug] = /^([a-z0-9-]{1,40})\.csv$/.exec(name) ?? [];
    if (!slug) throw notFound();
    const { edition, before, figures, places, organisations, municipalities } = await this.service.of(slug);
    const isDutch = viewer.locale === 'nl';
    const then = before ? String(before.year) : '';
    const rows = [
      isDutch
        ? ['Gemeente', 'Wat', String(edition.year), then]
        : ['Municipality', 'What', String(edition.year), then],
      ['', isDutch ? 'Organisaties' : 'Organisations', ...organisations],
      ['', isDutch ? 'Gemeenten' : 'Municipalities', ...municipalities],
      ...figures.map(({ source, value, before: last }) => ['', source.label[viewer.locale], value, last]),
      ...places.flatMap(({ name: place, counts }) =>
        counts
          .filter((each) => each.value > 0 || each.before > 0)
          .map(({ code, value, before: last }) => {
            const label = figures.find(({ source }) => source.code === code)?.source.label[viewer.locale];
            return [spreadsheetText(place), label ?? code, value, last];
          }),
      ),
    ];
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', `attachment; filename="bereik-${slug}.csv"`)
      .set('cache-control', 'no-store')
      .send(stringify(rows, { bom: true, delimiter: ';', quoted: true, record_delimiter: '\r\n' }));
  }
}
