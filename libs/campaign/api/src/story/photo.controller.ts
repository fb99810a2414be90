import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ConsentService, sharedScopes } from '@verbonden/alliance/api';
import { isSignedIn, notFound } from '@verbonden/shared/kernel';
import { FileLinks, Files, GiveOut, requestContext } from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { storySubject } from './consent-subject';
import { photoDoor } from './photo-address';
import { PhotoDownloads } from './photo-downloads';
import { Story } from './story.entity';
import { canSeeStory, isForEverybody } from './story.policy';
import { mayBeDownloaded } from './photo-use';
import { StoryService } from './story.service';

/** Gives the photo of a story to whoever may read that story, asked again at every request. */
@Controller(photoDoor)
export class StoryPhotoController {
  constructor(
    private readonly db: DataSource,
    private readonly stories: StoryService,
    private readonly consents: ConsentService,
    private readonly downloads: PhotoDownloads,
    private readonly files: Files,
    private readonly links: FileLinks,
    private readonly out: GiveOut,
  ) {}

  /** `GET /files/verhalen/<story>/<name>`; to keep it with `?bewaar`. @throws DomainError NOT_FOUND */
  @Get(':id/:name')
  async give(
    @Param('id') id: string,
    @Query('bewaar') keep: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    const story = isId ? await this.db.manager.findOneBy(Story, { id }) : null;
    const viewer = await this.links.viewerOf(request);
    const today = this.stories.today();
    if (!story?.photoFileId || !canSeeStory(viewer, story, today)) throw notFound();
    const asDownload = keep !== undefined;
    if (asDownload) {
      const given = await this.consents.givenOf(requestContext(viewer), storySubject, story.id);
      if (!mayBeDownloaded(sharedScopes(given))) throw notFound();
      if (isSignedIn(viewer)) await this.downloads.note(story.id, viewer.personId);
    }
    // The name of who took it travels with the file.
    const title = `${story.title} - foto ${story.photoCredit}`;
    const asked = { part: 'file', isPublic: isForEverybody(story, today), asDownload, title } as const;
    await this.out.send(await this.files.find(story.photoFileId), asked, request, response);
  }
}
