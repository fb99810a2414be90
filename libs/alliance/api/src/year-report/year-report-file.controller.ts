import { Controller, Get, Param, Res } from '@nestjs/common';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { YearReportService } from './year-report.service';

/** The year report as a file: all figures, or everything that one of them counts. */
@Controller('files/jaarverslag')
export class YearReportFileController {
  constructor(private readonly service: YearReportService) {}

  /**
   * `GET /files/jaarverslag/2027.csv`, or `2027-meetings-onsite.csv` for the list behind a figure.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT
   */
  @Get(':name')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const [, year, code] = /^(\d{4})(?:-([a-z0-9-]{1,60}))?\.csv$/.exec(name) ?? [];
    if (!year) throw notFound();
    const rows = code
      ? await this.listOf(viewer, Number(year), code)
      : await this.figuresOf(viewer, Number(year));
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', `attachment; filename="jaarverslag-${name}"`)
      .set('cache-control', 'no-store')
      .send(stringify(rows, { bom: true, delimiter: ';', quoted: true, record_delimiter: '\r\n' }));
  }

  private async figuresOf(viewer: Viewer, year: number): Promise<unknown[][]> {
    const { locale } = viewer;
    const counted = await this.service.figuresOf(viewer, year);
    return [
      locale === 'nl'
        ? ['Onderdeel', 'Cijfer', String(year), String(year - 1), 'Doelen', 'Code']
        : ['Part', 'Figure', String(year), String(year - 1), 'Aims', 'Code'],
      ...counted.map(({ figure, value, before }) => [
        ...[figure.part, figure.label[locale], value, before, figure.aims.join(', '), figure.code],
      ]),
    ];
  }

  private async listOf(viewer: Viewer, year: number, code: string): Promise<unknown[][]> {
    const { rows } = await this.service.rowsOf(viewer, year, code);
    return [
      viewer.locale === 'nl'
        ? ['Wat', 'Dag', 'Telt mee voor', 'Adres']
        : ['What', 'Day', 'Counts for', 'Address'],
      ...rows.map(({ title, on, value, path }) => [spreadsheetText(title), on ?? '', value, path ?? '']),
    ];
  }
}
