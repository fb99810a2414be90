import { accessTable } from '@verbonden/people/api';
import { doorOf } from '@verbonden/shared/server';

/** Doors at an address of pages, or a single file at the top: in figures they count as pages. */
const amongPages = [
  ...['/robots.txt', '/.well-known/security.txt', '/sitemap.xml', '/sitemap-:part.xml', '/opensearch.xml'],
  ...['/insluiten/kennis.json', '/kennis/export.csv', '/kennis/export.json'],
  ...['/inloggen/oidc/:key', '/inloggen/oidc/:key/terug'],
];

describe('the doors beside the pages', () => {
  it('have a name in figures and traces, each by the first part of its address', () => {
    const doors = new Set(Object.keys(accessTable).flatMap((row) => /^[A-Z]+ (\/.*)/.exec(row)?.[1] ?? []));
    expect(doors.size).toBeGreaterThan(30);
    const asPages = [...doors].filter((door) => doorOf(door) === 'page');
    expect(asPages.sort()).toEqual([...amongPages].sort());
  });
});
