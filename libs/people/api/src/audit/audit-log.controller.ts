import { Controller, Get, Param, Res } from '@nestjs/common';
import { dutchDay, notFound, type Viewer, writeTime } from '@verbonden/shared/kernel';
import { auditScope, CurrentViewer, spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import { AuditLogService } from './audit-log.service';
import type { AuditEvent } from './audit.types';

/** As many lines as one file holds: the latest. */
const mostLines = 5_000;
const heads = {
  nl: ['Wanneer', 'Wat', 'Soort', 'Reden', 'Veranderd', 'Handeling', 'Verzoek'],
  en: ['When', 'What', 'Kind', 'Reason', 'Changed', 'Operation', 'Request'],
} as const;

/** The log as a file, for an administrator who has to show it to somebody. */
@Controller('files/logboek')
export class AuditLogController {
  constructor(private readonly service: AuditLogService) {}

  /** `GET /files/logboek/2027-01-01--2027-03-31.csv`. @throws DomainError FORBIDDEN, NOT_FOUND */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const [, from, until] = /^(\d{4}-\d{2}-\d{2})--(\d{4}-\d{2}-\d{2})\.csv$/.exec(name) ?? [];
    if (!from || !until || !isDay(from) || !isDay(until)) throw notFound();
    const lines: AuditEvent[] = [];
    for (let after: string | null = null; ;) {
      const page = await this.service.log(viewer, { from, until }, { first: 500, after });
      lines.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage || lines.length >= mostLines) break;
    }
    const rows = lines.map((each) => [
      `${dutchDay(each.at)} ${writeTime(each.at, viewer.locale)}`,
      each.sentence,
      each.kind ?? '',
      each.reason ?? '',
      each.changes.map(({ what, before, after }) => `${what}: ${before ?? '–'} → ${after ?? '–'}`).join('\n'),
      each.operation,
      each.requestId ?? '',
    ]);
    await auditScope()?.tellRead?.(null, null, rows.length);
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', `attachment; filename="logboek-${name}"`)
      .set('cache-control', 'no-store')
      .send(
        stringify(
          [heads[viewer.locale], ...rows].map((row) => row.map(spreadsheetText)),
          {
            ...{ bom: true, delimiter: ';', quoted: true, record_delimiter: '\r\n' },
          },
        ),
      );
  }
}

function isDay(written: string): boolean {
  return !Number.isNaN(Date.parse(written));
}
