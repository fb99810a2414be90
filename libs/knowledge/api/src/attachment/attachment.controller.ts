import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import { FileLinks, Files, GiveOut } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { attachmentDoor, previewName } from './attachment-address';
import { UsageCounter } from '../usage/usage-counter';
import { canOpenAttachment, isOpenToAll } from './attachment.policy';
import { AttachmentService } from './attachment.service';

/** Gives out what is with an item to whoever may read that item, asked again at every request. */
@Controller(attachmentDoor)
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly files: Files,
    private readonly links: FileLinks,
    private readonly out: GiveOut,
    private readonly usage: UsageCounter,
  ) {}

  /** `GET /files/bijlagen/<id>/<name>`, or `voorbeeld.webp` for the small picture. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async give(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query('bewaar') keep: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
      ? await this.attachments.find(id)
      : null;
    if (!found) throw notFound();
    const { attachment, item } = found;
    const isPublic = isOpenToAll(item, found);
    if (!isPublic && !canOpenAttachment(await this.links.viewerOf(request), item, found)) throw notFound();
    const part = name === previewName ? 'preview' : 'file';
    if (part === 'file') {
      this.usage.note('downloaded', await this.links.viewerOf(request), item, request);
    }
    const asked = { part, isPublic, asDownload: keep !== undefined, title: attachment.title } as const;
    await this.out.send(await this.files.find(attachment.fileId), asked, request, response);
  }
}
