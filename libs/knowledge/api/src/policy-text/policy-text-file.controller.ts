import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import { type Clock, type Locale, notFound } from '@verbonden/shared/kernel';
import {
  CLOCK,
  requestContext,
  sendPaper,
  SETTINGS,
  type Settings,
  ViewerSource,
} from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { LevelChanges } from '../level/level-changes';
import { laterOf, levelNews } from '../level/level-news';
import { PolicySources } from './policy-sources';
import type { PolicyText } from './policy-text.entity';
import { PolicyTextLists } from './policy-text.lists';
import { policyTextPaper } from './policy-text-paper';
import { PolicyTextService } from './policy-text.service';

/** Policy texts as files: for their makers, and for who has the link. */
@Controller('files/beleid')
export class PolicyTextFileController {
  constructor(
    private readonly service: PolicyTextService,
    private readonly lists: PolicyTextLists,
    private readonly sources: PolicySources,
    private readonly changes: LevelChanges,
    private readonly networks: NetworkService,
    private readonly viewers: ViewerSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /** `GET /files/beleid/<id>.pdf` or `.docx`, in English with `?taal=en`. @throws DomainError NOT_FOUND */
  @Get(':name')
  async own(
    @Param('name') name: string,
    @Query('taal') language: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, id, form] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(pdf|docx)$/.exec(name) ?? [];
    if (!id || !form) throw notFound();
    const viewer = await this.viewers.viewerOf(request);
    await this.send(response, form, await this.service.get(viewer, id), language);
  }

  /** `GET /files/beleid/gedeeld/<token>.pdf` or `.docx`. @throws DomainError NOT_FOUND, also when it was withdrawn */
  @Get('gedeeld/:name')
  async shared(
    @Param('name') name: string,
    @Query('taal') language: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const [, token, form] = /^([\w-]{65})\.(pdf|docx)$/.exec(name) ?? [];
    if (!token || !form) throw notFound();
    await this.send(response, form, await this.service.byLink(token), language);
  }

  private async send(response: Response, form: string, text: PolicyText, language: unknown): Promise<void> {
    const locale: Locale = language === 'en' ? 'en' : 'nl';
    const context = requestContext({ personId: null, roles: [], locale });
    const blocks = await this.lists.blocks.load(context, text.id);
    const printed = await Promise.all(
      blocks.map(async (block) => {
        const changes = block.itemId ? await this.changes.of.load(context, block.itemId) : [];
        const after = block.takenAt && laterOf(block.takenAt, text.levelsSeenAt);
        const { standing } = await this.sources.standing(context, block, locale);
        return { block, standing, levelChange: after && levelNews(changes, after) };
      }),
    );
    const paper = policyTextPaper(text, printed, {
      network: (await this.networks.get()).shortName[locale],
      publicUrl: this.settings.PUBLIC_URL,
      locale,
      now: this.clock.now(),
    });
    await sendPaper(response, form, 'beleidstekst', paper);
  }
}
