import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  type Clock,
  DomainError,
  type Locale,
  type PageContext,
  type Portal,
  text,
  visitor,
} from '@verbonden/shared/kernel';
import {
  type AttemptLimit,
  Attempts,
  CLOCK,
  isAway,
  retryAfter,
  SETTINGS,
  type Settings,
} from '@verbonden/shared/server';
import type { Request, RequestHandler, Response } from 'express';
import { executeInProcess } from '../pages/in-process';
import { PORTAL } from '../pages/portal';
import { fingerprintOf, KeptCards, TooBusy } from './kept-cards';

const door = '/deelkaart';
/** As long as a picture may be shown without asking whether the page still shows the same. */
const fiveMinutes = 300;
const drawings: AttemptLimit = {
  name: 'portal.share-card',
  allowed: 120,
  minutes: 10,
  refusal: text(
    'Je vroeg veel plaatjes achter elkaar. Probeer het over tien minuten weer.',
    'You asked for many pictures in a row. Try again in ten minutes.',
  ),
};

/**
 * `GET /deelkaart/bijeenkomsten/<slug>.png`, `/deelkaart/en/…png` in English, `/deelkaart/voorpagina.png` of the portal itself: the
 * picture beside a link to the page at that address. It shows what a visitor may read, whoever asks: no cookie counts.
 */
@Injectable()
export class ShareCardDoor {
  private readonly log = new Logger('ShareCards');
  private readonly cards = new KeptCards();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PORTAL) private readonly portal: Portal,
    private readonly attempts: Attempts,
    private readonly modules: ModuleRef,
  ) {}

  /** Express middleware; what is no card goes on. */
  readonly handle: RequestHandler = (request, response, next) => {
    const isCard = request.path.startsWith(`${door}/`) && ['GET', 'HEAD'].includes(request.method);
    if (isCard) void this.answer(request, response);
    else next();
  };

  private async answer(request: Request, response: Response): Promise<void> {
    try {
      await this.give(request, response);
    } catch (fault) {
      const isLimited = fault instanceof DomainError && fault.code === 'RATE_LIMITED';
      if (isLimited) response.setHeader('Retry-After', String(drawings.minutes * 60));
      else if (fault instanceof TooBusy || isAway(fault)) response.setHeader('Retry-After', retryAfter);
      else this.log.error(fault);
      const status = isLimited ? 429 : response.hasHeader('Retry-After') ? 503 : 500;
      response.status(status).set('cache-control', 'no-store').end();
    }
  }

  private async give(request: Request, response: Response): Promise<void> {
    const page = pageOf(request.path);
    const card = page && (await this.cardOf(page, request, response));
    if (!card) {
      response.status(404).set('cache-control', 'no-store').end();
      return;
    }
    const fingerprint = fingerprintOf(card);
    response
      .type('image/png')
      // Other sites show it.
      .set('cross-origin-resource-policy', 'cross-origin')
      .set('cache-control', `public, max-age=${fiveMinutes}`)
      .set('etag', `"${fingerprint}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    if (!this.cards.has(fingerprint)) await this.attempts.take(drawings, request.ip ?? 'nobody');
    response.send(await this.cards.png(card, fingerprint));
  }

  private cardOf({ path, locale }: PageAddress, request: Request, response: Response) {
    const viewer = { ...visitor(), locale };
    const execute = executeInProcess(this.modules, viewer, request, response);
    const context: PageContext = {
      viewer,
      locale,
      now: this.clock.now(),
      publicUrl: this.settings.PUBLIC_URL,
      demo: this.settings.DEMO,
      open: () => undefined,
      // Looking at a picture is no visit: nothing is counted or changed.
      execute: async <TData>(document: string, variables: Readonly<Record<string, unknown>>) =>
        /^\s*mutation\b/.test(document)
          ? { errors: [{ message: 'a picture changes nothing', extensions: { code: 'FORBIDDEN' } }] }
          : execute<TData>(document, variables),
    };
    // Without what is behind the question mark: one page has one card.
    return this.portal.shareCard(new globalThis.Request(this.settings.PUBLIC_URL + path), context);
  }
}

interface PageAddress {
  readonly path: string;
  readonly locale: Locale;
}

/** Which page a card is of; null for what is no card. */
function pageOf(path: string): PageAddress | null {
  const [, named] = /^\/deelkaart(\/[^?]+)\.png$/.exec(path) ?? [];
  if (!named) return null;
  const locale = /^\/en(\/|$)/.test(named) ? 'en' : 'nl';
  return { path: named === '/voorpagina' ? '/' : named, locale };
}
