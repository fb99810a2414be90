import { Controller, Get, Param, Res } from '@nestjs/common';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import type { Response } from 'express';
import { MunicipalityExport } from './municipality-export';

const files: Readonly<Record<string, { readonly onlyWhiteSpots: boolean }>> = {
  'gemeenten.csv': { onlyWhiteSpots: false },
  'witte-vlekken.csv': { onlyWhiteSpots: true },
};

/** The register as a file, whole or only where no organisation of the network works. */
@Controller('files/gemeenten')
export class MunicipalityExportController {
  constructor(private readonly register: MunicipalityExport) {}

  /** `GET /files/gemeenten/gemeenten.csv` and `witte-vlekken.csv` @throws DomainError NOT_FOUND, UNAUTHENTICATED, FORBIDDEN */
  @Get(':name')
  async csv(
    @Param('name') name: string,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const asked = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!asked) throw notFound();
    const file = await this.register.csv(viewer, asked.onlyWhiteSpots);
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', `attachment; filename="${name}"`)
      .set('cache-control', 'no-store')
      .send(file);
  }
}
