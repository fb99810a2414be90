import { pipeline } from 'node:stream/promises';
import { Controller, Get, Logger, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type AddressQuery, questionOf } from '../list/list-question';
import { KnowledgeExport } from './knowledge-export';

/** What the list shows as a file: the same address with `.csv` or `.json`, up to 50,000 items. */
@Controller('kennis')
export class ExportController {
  private readonly log = new Logger('Export');

  constructor(private readonly files: KnowledgeExport) {}

  /** `GET /kennis/export.csv?q=…&thema=…` */
  @Get('export.csv')
  csv(@Query() query: AddressQuery, @Res() response: Response): Promise<void> {
    return this.send('csv', 'text/csv; charset=utf-8', query, response);
  }

  /** `GET /kennis/export.json?q=…&thema=…` */
  @Get('export.json')
  json(@Query() query: AddressQuery, @Res() response: Response): Promise<void> {
    return this.send('json', 'application/json; charset=utf-8', query, response);
  }

  private async send(
    form: 'csv' | 'json',
    type: string,
    query: AddressQuery,
    response: Response,
  ): Promise<void> {
    response
      .set('content-type', type)
      .set('content-disposition', `attachment; filename="kennis.${form}"`)
      .set('cache-control', 'public, max-age=60');
    try {
      await pipeline(this.files[form](questionOf(query)), response);
    } catch (fault) {
      // Half of it is on its way: the connection is cut, so that nobody takes it for the whole.
      this.log.warn(`an export did not reach its end: ${(fault as Error).message}`);
      response.destroy();
    }
  }
}
