import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import { disposition, ViewerSource } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { validate } from 'uuid';
import { DataExportService } from './data-export.service';

/** What was made of somebody's data, for who is signed in as its owner: no address of it works for another. */
@Controller('files/mijn-gegevens')
export class DataExportController {
  constructor(
    private readonly service: DataExportService,
    private readonly viewers: ViewerSource,
  ) {}

  /** `GET /files/mijn-gegevens/<id>/mijn-gegevens.zip`. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async fetch(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!validate(id)) throw notFound();
    const zip = await this.service.file(await this.viewers.viewerOf(request), id);
    response
      .type('application/zip')
      .set('cache-control', 'private, no-store')
      .set('x-robots-tag', 'noindex')
      .set('content-disposition', disposition(false, 'mijn-gegevens.zip'))
      .send(zip);
  }
}
