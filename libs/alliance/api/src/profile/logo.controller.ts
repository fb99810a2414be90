import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import { FileKind, Files, GiveOut } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { logoDoor, smallLogoName } from './logo-address';

/** Gives the marks of organisations to everybody: only pictures, and only while the organisation has them. */
@Controller(logoDoor)
export class LogoController {
  constructor(
    private readonly db: DataSource,
    private readonly files: Files,
    private readonly out: GiveOut,
  ) {}

  /** `GET /files/logos/<organisation>/<name>`, or `klein.webp` for the small one. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async give(
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const organisation = isUUID(id) ? await this.db.manager.findOneBy(Organisation, { id }) : null;
    const file = organisation?.logoFileId ? await this.files.find(organisation.logoFileId) : null;
    if (file?.kind !== FileKind.PICTURE) throw notFound();
    const part = name === smallLogoName ? 'preview' : 'file';
    await this.out.send(file, { part, isPublic: true, asDownload: false }, request, response);
  }
}
