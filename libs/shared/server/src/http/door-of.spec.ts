import { doorOf } from './door-of';

describe('the name of a door in figures and traces', () => {
  it.each([
    ['/graphql', 'graphql'],
    ['/calendar/netwerk.ics', 'calendar'],
    ['/files/logos/1/logo.webp', 'files'],
    ['/mail-reports', 'mail-reports'],
    ['/oai', 'oai'],
  ])('%s is %s', (path, door) => {
    expect(doorOf(path)).toBe(door);
  });

  it.each(['/', '/bijeenkomsten/een-middag', '/en/meetings', '/mail-reports-of-nobody'])(
    '%s is a page, whatever a visitor writes there',
    (path) => {
      expect(doorOf(path)).toBe('page');
    },
  );
});
