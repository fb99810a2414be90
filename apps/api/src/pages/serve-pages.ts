import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Locale, type RenderPage, systemClock } from '@verbonden/shared/kernel';
import { type Settings, ViewerSource } from '@verbonden/shared/server';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { faultPage } from './fault-page';
import { executeInProcess } from './in-process';
import { isFromOurPages } from './same-origin';
import { FormTooLarge, sendWebResponse, webRequest } from './web-request';

const doorsBeside = /^\/(graphql|health|metrics|calendar|feeds|dev)(\/|$)/;

/**
 * Opens the door for pages: files of the browser build, and every other address rendered by the portal's server bundle
 * with this visitor's rights.
 */
export async function servePages(app: NestExpressApplication, settings: Settings): Promise<void> {
  const portal = resolve(settings.PORTAL_DIR);
  const { render } = (await import(pathToFileURL(`${portal}/server/entry.js`).href)) as {
    render: RenderPage;
  };
  app.use(
    '/assets',
    express.static(`${portal}/client/assets`, { immutable: true, maxAge: '1y', index: false }),
  );
  app.use(compression(), pageHandler(app, settings, render));
}

function pageHandler(app: NestExpressApplication, settings: Settings, render: RenderPage): RequestHandler {
  const viewers = app.get(ViewerSource, { strict: false });
  const execute = executeInProcess(app);
  const log = new Logger('Pages');

  async function answer(request: Request, response: Response): Promise<void> {
    const locale: Locale = /^\/en(\/|$)/.test(request.path) ? 'en' : 'nl';
    try {
      if (request.method === 'POST' && !isFromOurPages(request)) {
        faultPage(response, 403, locale);
        return;
      }
      const viewer = { ...(await viewers.viewerOf(request)), locale };
      response.setHeader('cache-control', viewer.personId ? 'no-store' : 'private, no-cache');
      const page = await render(await webRequest(request, settings.PUBLIC_URL), {
        viewer,
        locale,
        now: systemClock.now(),
        publicUrl: settings.PUBLIC_URL,
        demo: settings.DEMO,
        execute: execute(viewer, request, response),
      });
      await sendWebResponse(page, response);
    } catch (fault) {
      if (fault instanceof FormTooLarge) {
        faultPage(response, 413, locale);
        return;
      }
      log.error(fault);
      faultPage(response, 500, locale);
    }
  }

  return (request, response, next) => {
    if (doorsBeside.test(request.path) || !['GET', 'HEAD', 'POST'].includes(request.method)) next();
    else void answer(request, response);
  };
}
