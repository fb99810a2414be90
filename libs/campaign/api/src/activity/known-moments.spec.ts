import { knownMoments } from './known-moments';

const on = (day: number, id?: string) => ({
  startsAt: `2027-06-0${day}T14:00:00.000Z`,
  endsAt: `2027-06-0${day}T16:00:00.000Z`,
  ...(id === undefined ? {} : { id }),
});
const ids = (...args: Parameters<typeof knownMoments>) => knownMoments(...args).map(({ id }) => id);

describe('the moments of an activity in calendars', () => {
  it('are new with an id of their own', () => {
    const [one, two] = ids([on(1), on(2)], []);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(two).not.toBe(one);
  });

  it('stay who they are when one comes before them, or goes', () => {
    expect(ids([on(1), on(2), on(3)], [on(2, 'b'), on(3, 'c')])).toEqual([expect.any(String), 'b', 'c']);
    expect(ids([on(3)], [on(2, 'b'), on(3, 'c')])).toEqual(['c']);
  });

  it('stay who they are when they are moved, also past another', () => {
    expect(ids([on(2), on(3)], [on(1, 'a'), on(2, 'b')])).toEqual(['b', 'a']);
  });

  it('from before they had an id keep their place in the list as such', () => {
    expect(ids([on(0), on(1), on(2)], [on(1), on(2)])).toEqual([expect.any(String), '0', '1']);
  });
});
