import { xmlText } from '../syndication/atom';
import type { PublicAddress } from './public-addresses';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of a sitemap in parts. */
export function sitemapIndexXml(addresses: readonly string[]): string {
  return [
    head,
    `<sitemapindex xmlns="${schema}">`,
    ...addresses.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n');
}

/** One part: each page in both languages, each of the two naming the other (hreflang). */
export function sitemapXml(publicUrl: string, pages: readonly PublicAddress[]): string {
  return [
    head,
    `<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...pages.flatMap((page) => {
      const nl = publicUrl + page.path;
      const en = `${publicUrl}/en${page.path === '/' ? '' : page.path}`;
      const others = [alternate('nl', nl), alternate('en', en), alternate('x-default', nl)].join('');
      const changed = page.changed ? `<lastmod>${page.changed.toISOString()}</lastmod>` : '';
      return [nl, en].map((loc) => `<url><loc>${xmlText(loc)}</loc>${changed}${others}</url>`);
    }),
    '</urlset>',
    '',
  ].join('\n');
}

function alternate(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(address)}"/>`;
}
