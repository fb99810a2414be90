import { Controller, Get, Inject, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Response } from 'express';

/** Tells browsers that they can search here from their own address bar (OpenSearch 1.1). */
@Controller()
export class OpenSearchController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** `GET /opensearch.xml` */
  @Get('opensearch.xml')
  description(@Res() response: Response): void {
    const at = (path: string) => new URL(path, this.settings.PUBLIC_URL).href.replaceAll('&', '&amp;');
    response
      .type('application/opensearchdescription+xml; charset=utf-8')
      .set('cache-control', 'public, max-age=86400')
      .send(
        [
          '<?xml version="1.0" encoding="UTF-8"?>',
          '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
          '<ShortName>Verbonden</ShortName>',
          '<Description>Zoek wat werkt voor jonge mantelzorgers.</Description>',
          '<InputEncoding>UTF-8</InputEncoding>',
          '<Language>nl</Language>',
          `<Image width="16" height="16" type="image/svg+xml">${at('/assets/icon.svg')}</Image>`,
          `<Url type="text/html" template="${at('/zoeken')}?q={searchTerms}"/>`,
          `<Url type="application/opensearchdescription+xml" rel="self" template="${at('/opensearch.xml')}"/>`,
          '</OpenSearchDescription>',
        ].join('\n'),
      );
  }
}
