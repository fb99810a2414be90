import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { type Clock, notFound } from '@verbonden/shared/kernel';
import type { Response } from 'express';
import { CLOCK, SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { sendPublic } from '../http/send-public';
import { PublicAddresses } from './public-addresses';
import { robotsText } from './robots';
import { securityText } from './security-text';
import { sitemapIndexXml, sitemapXml } from './sitemap';

/** Pages in one part. Each stands there twice, and the protocol allows 50,000 addresses. */
export const pagesInPart = 10_000;
const xml = 'application/xml; charset=utf-8';
const anHour = 3600;

/** What tells search engines where to go, and where not. */
@Controller()
export class SitemapController {
  constructor(
    private readonly addresses: PublicAddresses,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL' | 'SECURITY_CONTACT'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `GET /robots.txt` */
  @Get('robots.txt')
  robots(@Res() response: Response): void {
    sendPublic(response, {
      type: 'text/plain; charset=utf-8',
      body: robotsText(this.settings.PUBLIC_URL),
      seconds: anHour,
    });
  }

  /** `GET /.well-known/security.txt` (RFC 9116), once a setting says where to tell. @throws DomainError NOT_FOUND */
  @Get('.well-known/security.txt')
  security(@Res() response: Response): void {
    const body = securityText(this.settings, this.clock.now());
    if (body === null) throw notFound();
    sendPublic(response, { type: 'text/plain; charset=utf-8', body, seconds: anHour });
  }

  /** `GET /sitemap.xml`: the index. */
  @Get('sitemap.xml')
  async index(@Res() response: Response): Promise<void> {
    const parts: string[] = [];
    for (const source of this.addresses.sources) {
      const count = Math.ceil((await source.count()) / pagesInPart);
      for (let number = 1; number <= count; number++) {
        parts.push(`${this.settings.PUBLIC_URL}/sitemap-${source.name}-${number}.xml`);
      }
    }
    sendPublic(response, { type: xml, body: sitemapIndexXml(parts), seconds: anHour });
  }

  /** `GET /sitemap-<name>-<number>.xml`: one part. @throws DomainError NOT_FOUND */
  @Get('sitemap-:part.xml')
  async part(@Param('part') part: string, @Res() response: Response): Promise<void> {
    const [, name = '', number = ''] = /^([a-z]+)-([1-9]\d{0,4})$/.exec(part) ?? [];
    const source = this.addresses.find(name);
    const pages = source ? await source.list((Number(number) - 1) * pagesInPart, pagesInPart) : [];
    if (pages.length === 0) throw notFound();
    const newest = Math.max(0, ...pages.map((page) => page.changed?.getTime() ?? 0));
    sendPublic(response, {
      type: xml,
      body: sitemapXml(this.settings.PUBLIC_URL, pages),
      changed: newest > 0 ? new Date(newest) : null,
      seconds: anHour,
    });
  }
}
