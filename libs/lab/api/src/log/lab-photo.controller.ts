import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import { FileKind, Files, GiveOut } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { LabLog } from './lab-log';
import { photoDoor, smallName } from './lab-photo-address';

/** Gives the photos of logs to everybody: only pictures, and only while the entry is there. */
@Controller(photoDoor)
export class LabPhotoController {
  constructor(
    private readonly log: LabLog,
    private readonly files: Files,
    private readonly out: GiveOut,
  ) {}

  /** `GET /files/lab/<id>/<name>`, or `klein.webp` for the small picture. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async give(
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const entry = isUUID(id) ? await this.log.find(id) : null;
    const file = entry?.fileId ? await this.files.find(entry.fileId) : null;
    if (file?.kind !== FileKind.PICTURE) throw notFound();
    const part = name === smallName ? 'preview' : 'file';
    await this.out.send(file, { part, isPublic: true, asDownload: false }, request, response);
  }
}
