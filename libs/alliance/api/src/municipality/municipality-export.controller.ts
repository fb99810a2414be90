import { Controller, Get, Res } from '@nestjs/common';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import type { Response } from 'express';
import { MunicipalityExport } from './municipality-export';

/** The register as a file. */
@Controller('files/gemeenten')
export class MunicipalityExportController {
  constructor(private readonly register: MunicipalityExport) {}

  /** `GET /files/gemeenten/gemeenten.csv` @throws DomainError UNAUTHENTICATED, FORBIDDEN */
  @Get('gemeenten.csv')
  async csv(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    const file = await this.register.csv(viewer);
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', 'attachment; filename="gemeenten.csv"')
      .set('cache-control', 'no-store')
      .send(file);
  }
}
