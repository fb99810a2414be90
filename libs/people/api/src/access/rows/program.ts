import type { AccessTable } from '@verbonden/shared/server';

/** What the program itself answers, and files on their way to whatever they belong to. */
export const program: AccessTable = {
  'POST /files': { who: ['SIGNED_IN'], where: 'for oneself; a day, until something holds it' },
  'Query.ownFiles': { who: ['SIGNED_IN'], where: 'what one sent oneself' },
  'Query.previewMarkdown': { who: ['SIGNED_IN'] },
  'GET /health/live': { who: ['EVERYONE'] },
  'GET /health/ready': { who: ['EVERYONE'] },
  'GET /robots.txt': { who: ['EVERYONE'] },
  'GET /.well-known/security.txt': { who: ['EVERYONE'] },
  'GET /sitemap.xml': { who: ['EVERYONE'], where: 'public pages' },
  'GET /sitemap-:part.xml': { who: ['EVERYONE'], where: 'public pages' },
  'GET /metrics': { who: ['EVERYONE'], where: 'the proxy does not pass it on' },
};
