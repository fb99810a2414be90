import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  type Clock,
  DomainError,
  isSignedIn,
  type Locale,
  type Portal,
  type Viewer,
} from '@verbonden/shared/kernel';
import {
  CLOCK,
  FileReception,
  isAway,
  openFor,
  originOf,
  retryAfter,
  SETTINGS,
  type Settings,
  viewerOrVisitor,
  ViewerSource,
} from '@verbonden/shared/server';
import { FollowedSearches } from '@verbonden/search/api';
import type { Request, RequestHandler, Response } from 'express';
import { reloadScript } from '../development/reload.module';
import { faultPage } from './fault-page';
import { type HouseStyle, houseStyleOf } from './house-style';
import { executeInProcess } from './in-process';
import { isOneClick } from './one-click';
import { PORTAL } from './portal';
import { formOf } from './received-form';
import { FormTooLarge, sendWebResponse, webRequest } from './web-request';

const doorsBeside = new RegExp(
  '^/(graphql|health|metrics|calendar|feeds|files|dev|oai|deelkaart)(/|$)' +
    '|^/inloggen/oidc/' +
    '|^/(robots\\.txt|\\.well-known/security\\.txt|opensearch\\.xml|insluiten\\.js|sitemap[\\w-]*\\.xml|(kennis/export|insluiten/kennis)\\.(csv|json))$',
);
const methods: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Hands a request for a page to the portal, with what this visitor may see and do. */
@Injectable()
export class PageDoor {
  private readonly log = new Logger('Pages');
  private readonly house: HouseStyle | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PORTAL) private readonly portal: Portal,
    private readonly viewers: ViewerSource,
    private readonly modules: ModuleRef,
    private readonly files: FileReception,
    private readonly searches: FollowedSearches,
  ) {
    this.house = houseStyleOf(settings.HOUSE_COLOURS);
  }

  /** Express middleware; what is no page goes on. */
  readonly handle: RequestHandler = (request, response, next) => {
    if (doorsBeside.test(request.path) || !methods.includes(request.method)) next();
    else void this.answer(request, response);
  };

  private async answer(request: Request, response: Response): Promise<void> {
    const locale: Locale = /^\/en(\/|$)/.test(request.path) ? 'en' : 'nl';
    try {
      if (request.method === 'POST' && !this.isFromUs(request)) {
        faultPage(response, 403, locale);
        return;
      }
      const viewer = { ...(await viewerOrVisitor(this.viewers, request)), locale };
      response.setHeader('Cache-Control', viewer.personId ? 'no-store' : 'private, no-cache');
      const body = await this.filesIn(viewer, request, response);
      const page = await this.portal.render(await webRequest(request, this.settings.PUBLIC_URL, body), {
        viewer,
        locale,
        now: this.clock.now(),
        publicUrl: this.settings.PUBLIC_URL,
        demo: this.settings.DEMO,
        ...(this.house ? { houseStyle: this.house.path } : {}),
        open: (opening) => openFor(response, opening),
        execute: executeInProcess(this.modules, viewer, request, response),
      });
      await sendWebResponse(this.settings.DEV_RELOAD ? await reloading(page) : page, response);
      if (page.status === 200) await this.noteFollowed(request);
    } catch (fault) {
      if (
        fault instanceof FormTooLarge ||
        (fault instanceof DomainError && fault.code === 'PAYLOAD_TOO_LARGE')
      ) {
        faultPage(response, 413, locale);
        return;
      }
      this.log.error(fault);
      if (isAway(fault)) response.setHeader('Retry-After', retryAfter);
      faultPage(response, isAway(fault) ? 503 : 500, locale);
    }
  }

  /** From a page of ours, or from a mail program that leaves for its reader. */
  private isFromUs(request: Request): boolean {
    const origin = originOf(request, this.settings.PUBLIC_URL);
    return origin === 'OURS' || (origin === 'UNKNOWN' && isOneClick(request));
  }

  /** What could not be counted is a number less; the page has gone out. */
  private async noteFollowed(req: Request): Promise<void> {
    try {
      await this.searches.followed({ req });
    } catch (fault) {
      this.log.warn(fault);
    }
  }

  /**
   * A form with files of somebody who is signed in is taken in as it comes; the page gets it with an id for each file.
   * Whoever is not signed in has nothing to send, and their form is read like any other.
   */
  private async filesIn(viewer: Viewer, request: Request, response: Response): Promise<FormData | null> {
    if (request.method !== 'POST' || !request.is('multipart/form-data') || !isSignedIn(viewer)) return null;
    return formOf(await this.files.receive(viewer, request, response), viewer.locale);
  }
}

/** The page with the script that reloads it while developing. */
async function reloading(page: WebResponse): Promise<WebResponse> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  const html = await page.text();
  return new Response(html.replace('</body>', `<script src="${reloadScript}" defer></script></body>`), page);
}

/** An answer in the words of the web platform, beside Express's own. */
type WebResponse = globalThis.Response;
