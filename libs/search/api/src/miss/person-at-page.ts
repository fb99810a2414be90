import type { RequestContext } from '@verbonden/shared/server';

const robots =
  /bot|crawl|spider|slurp|preview|fetch|scan|monitor|curl|wget|python|java\/|go-http|headlesschrome|lighthouse|^$/i;

/**
 * True when a person opened a page of the portal: not a program at the API's own door, not a robot, not a browser that
 * looks ahead.
 */
export function isPersonAtPage({ req }: Pick<RequestContext, 'req'>): boolean {
  if (!req || req.method !== 'GET' || req.originalUrl.startsWith('/graphql')) return false;
  if (/prefetch|prerender/i.test(`${req.get('sec-purpose') ?? ''} ${req.get('purpose') ?? ''}`)) return false;
  return !robots.test(req.get('user-agent') ?? '');
}
