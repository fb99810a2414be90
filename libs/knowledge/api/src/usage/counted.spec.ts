import { type Role, visitor, type Viewer } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { Judged } from '../knowledge.policy';
import { isCounted } from './counted';

const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const author = newId();
const bridge = newId();
const item: Judged = {
  status: 'PUBLISHED',
  pendingStatus: null,
  pendingAuthorId: null,
  authorId: author,
  organisationId: bridge,
  archivedOn: null,
  publishAt: null,
  readerIds: [],
  barredReviewerId: null,
  takenAwayAt: null,
};
const reading = (headers: Record<string, string> = {}, method = 'GET') => ({
  method,
  headers: { 'user-agent': browser, ...headers },
});
const holder = (role: Role, organisationId: string | null = null): Viewer => ({
  personId: newId(),
  roles: [{ role, organisationId }],
  locale: 'nl',
});

describe('a use of an item is counted', () => {
  it.each([
    ['a visitor', visitor()],
    ['a professional', holder('PROFESSIONAL')],
    ['an editor of another organisation', holder('EDITOR', newId())],
    ['a colleague who does not edit', holder('PROFESSIONAL', bridge)],
  ])('of %s', (_, viewer) => {
    expect(isCounted(viewer, item, reading())).toBe(true);
  });

  it.each([
    ['who shares it', { personId: author, roles: [], locale: 'nl' } satisfies Viewer],
    ['an editor of the organisation that shares it', holder('EDITOR', bridge)],
    ['a coordinator', holder('COORDINATOR')],
    ['an administrator', holder('ADMINISTRATOR')],
  ])('not of %s', (_, viewer) => {
    expect(isCounted(viewer, item, reading())).toBe(false);
  });

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0.0.0 Safari/537.36',
    'facebookexternalhit/1.1',
    'curl/8.5.0',
    'python-requests/2.31',
    'Feedly/1.0',
    '',
  ])('not of a machine: %s', (agent) => {
    expect(isCounted(visitor(), item, reading({ 'user-agent': agent }))).toBe(false);
  });

  it('not of a browser that fetches ahead, nor of who asks whether it is there', () => {
    expect(isCounted(visitor(), item, reading({ 'sec-purpose': 'prefetch;prerender' }))).toBe(false);
    expect(isCounted(visitor(), item, reading({ purpose: 'prefetch' }))).toBe(false);
    expect(isCounted(visitor(), item, reading({}, 'HEAD'))).toBe(false);
  });

  it('once for a file that comes in pieces', () => {
    expect(isCounted(visitor(), item, reading({ range: 'bytes=0-' }))).toBe(true);
    expect(isCounted(visitor(), item, reading({ range: 'bytes=65536-' }))).toBe(false);
  });

  it('not of what is not published', () => {
    expect(isCounted(visitor(), { ...item, status: 'ARCHIVED', archivedOn: '2027-01-04' }, reading())).toBe(
      false,
    );
  });
});
