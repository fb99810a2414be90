import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { notFound } from '@verbonden/shared/kernel';
import { FileLinks, Files, GiveOut } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { paperDoor } from './paper-address';
import { WorkingGroupPapers } from './working-group-papers';

/** Gives files of the working group to who is in it, asked again at every request. */
@Controller(paperDoor)
export class PaperController {
  constructor(
    private readonly papers: WorkingGroupPapers,
    private readonly files: Files,
    private readonly links: FileLinks,
    private readonly out: GiveOut,
  ) {}

  /** `GET /files/werkgroep/<id>/<name>`. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async give(
    @Param('id') id: string,
    @Query('bewaar') keep: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    const paper = isId ? await this.papers.findFor(await this.links.viewerOf(request), id) : null;
    if (!paper?.fileId) throw notFound();
    const asked = {
      part: 'file',
      isPublic: false,
      asDownload: keep !== undefined,
      title: paper.title,
    } as const;
    await this.out.send(await this.files.find(paper.fileId), asked, request, response);
  }
}
