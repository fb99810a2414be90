import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Req,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { isUUID } from 'class-validator';
import { forbidden, type Locale, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CurrentPerson, originOf, SETTINGS, type Settings, spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import type { Request, Response } from 'express';
import { largestFile, readImportFile } from '../file/import-file';
import { ImportFileError } from '../file/read-text';
import type { ImportKind } from '../import-kind';
import { ImportKinds } from '../import-kinds';
import type { FileImport } from './file-import.entity';
import { FileImportService } from './file-import.service';
import { shown } from './file-import.resolver';
import { ImportDoorFilter, importPath } from './import-door.filter';
import { ImportLines } from './import-lines.service';
import { templateCsv, templateWorkbook } from './template-file';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Upload {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const outcomeWords = {
  NEW: text('nieuw', 'new'),
  CHANGED: text('veranderd', 'changed'),
  SAME: text('was al zo', 'the same'),
  ALIKE: text('lijkt op iets dat er al is', 'looks like what is there'),
  WRONG: text('niet goed', 'wrong'),
};

/** Where a file comes in, and what became of it goes out. */
@Controller('files/inlezen')
export class ImportController {
  constructor(
    private readonly files: FileImportService,
    private readonly lines: ImportLines,
    private readonly kinds: ImportKinds,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /**
   * `POST /files/inlezen/kennis`: a form with one file, from our own page. Leads on to the page of the file, or back with
   * what was wrong; never to an answer that a person cannot read.
   */
  @Post(':kind')
  @UseFilters(ImportDoorFilter)
  @UseInterceptors(FileInterceptor('bestand', { limits: { fileSize: largestFile, files: 1, fields: 5 } }))
  async take(
    @Param('kind') address: string,
    @CurrentPerson() viewer: SignedInViewer,
    @UploadedFile() upload: Upload | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (originOf(request, this.settings.PUBLIC_URL) !== 'OURS') throw forbidden();
    const kind = this.files.kindAt(viewer, address);
    if (!upload || upload.buffer.length === 0) {
      throw new ImportFileError('NO_FILE', 'There is no file.');
    }
    const table = await readImportFile(upload.buffer);
    // Browsers send the name as UTF-8; the parser reads it as Latin-1 (RFC 7578, 5.1.1).
    const name = Buffer.from(upload.originalname, 'latin1').toString('utf8');
    const { id } = await this.files.begin(viewer, kind, name, table);
    response.redirect(303, `${importPath(request)}/${id}`);
  }

  /** `GET /files/inlezen/<id>.csv`: what became of each row. @throws DomainError NOT_FOUND */
  @Get(':name')
  async report(
    @Param('name') name: string,
    @CurrentPerson() viewer: SignedInViewer,
    @Res() response: Response,
  ): Promise<void> {
    const id = name.replace(/\.csv$/, '');
    if (id === name || !isUUID(id)) throw notFound();
    const file = await this.files.get(viewer, id);
    const kind = this.kinds.find(file.kind)!;
    response
      .set('content-type', 'text/csv; charset=utf-8')
      .set('content-disposition', 'attachment; filename="wat-er-gebeurde.csv"')
      .set('cache-control', 'no-store');
    await pipeline(Readable.from(this.reportLines(file, kind, viewer.locale)), response);
  }

  /** `GET /files/inlezen/sjabloon/kennis.xlsx` or `.csv`: an empty file to begin with. @throws DomainError NOT_FOUND */
  @Get('sjabloon/:name')
  async template(
    @Param('name') name: string,
    @CurrentPerson() viewer: SignedInViewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, address, form] = /^([a-z]+)\.(xlsx|csv)$/.exec(name) ?? [];
    if (!address) throw notFound();
    const kind = this.files.kindAt(viewer, address);
    const locale = request.query['in'] === 'en' ? 'en' : 'nl';
    const bytes = form === 'csv' ? templateCsv(kind, locale) : await templateWorkbook(kind, locale);
    response
      .set('content-type', form === 'csv' ? 'text/csv; charset=utf-8' : workbookType)
      .set('content-disposition', `attachment; filename="${address}-inlezen.${form}"`)
      .send(bytes);
  }

  private async *reportLines(file: FileImport, kind: ImportKind, locale: Locale): AsyncGenerator<string> {
    const say = (nl: string, en: string) => (locale === 'nl' ? nl : en);
    const isBefore = file.status === 'CHECKED' || file.status === 'UNCHECKED';
    yield `\uFEFF${csv([[say('Rij', 'Row'), say('Titel', 'Title'), isBefore ? say('Wat gebeurt er', 'What happens') : say('Wat gebeurde er', 'What happened'), say('Velden', 'Fields'), say('Waarom', 'Why')]])}`;
    for await (const batch of this.lines.batches(file.id)) {
      yield csv(
        batch.map((line) => {
          const { row, title, outcome, fields, reasons, alike } = shown(line, file, kind, locale);
          const why = reasons.map(({ field, cell, message }) =>
            [cell, field, message].filter(Boolean).join(' '),
          );
          return [
            String(row),
            title,
            outcomeWords[outcome][locale],
            fields.join(', '),
            [...alike, ...why].join('; '),
          ];
        }),
      );
    }
  }
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(spreadsheetText)),
    { delimiter: ';', quoted: true, record_delimiter: '\r\n' },
  );
}
