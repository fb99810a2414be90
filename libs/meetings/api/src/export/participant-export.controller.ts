import { Controller, Get, Param, Res } from '@nestjs/common';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import type { Response } from 'express';
import { ParticipantExport } from './participant-export.service';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The list of participants of a meeting as a file. */
@Controller('files/deelnemers')
export class ParticipantExportController {
  constructor(private readonly participants: ParticipantExport) {}

  /** `GET /files/deelnemers/<slug>.csv` or `.xlsx`. @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const [, slug, kind] = /^([a-z0-9-]{1,120})\.(csv|xlsx)$/.exec(name) ?? [];
    if (!slug || (kind !== 'csv' && kind !== 'xlsx')) throw notFound();
    const file = await this.participants[kind](viewer, slug);
    response
      .set('content-type', types[kind])
      .set('content-disposition', `attachment; filename="deelnemers-${slug}.${kind}"`)
      .set('cache-control', 'no-store')
      .send(file);
  }
}
