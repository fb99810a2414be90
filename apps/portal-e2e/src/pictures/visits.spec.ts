import { rounds } from '../walk/stops';
import { roundsToPicture } from './visits';

describe('what is pictured', () => {
  const pictured = roundsToPicture();

  it('is every page of the walk, as the person who sees it there', () => {
    for (const [name, tours] of Object.entries(rounds)) {
      for (const { who, stops } of tours) {
        const own = pictured
          .filter((round) => round.who === who && round.isLater === (name === 'as-time-passes'))
          .flatMap(({ visits }) => visits.map(({ stop }) => stop));
        expect(own).toEqual(expect.arrayContaining([...stops]));
      }
    }
  });

  it('is the first screen of everybody who signs in as well, once', () => {
    for (const role of [
      'professional',
      'editor',
      'coordinator',
      'sounding-board',
      'pioneer',
      'administrator',
    ]) {
      const pages = pictured
        .filter((round) => round.role === role && !round.isLater)
        .flatMap(({ visits }) => visits.map(({ page }) => page));
      expect(pages.filter((page) => page === '/')).toHaveLength(1);
      expect(pages.filter((page) => page === '/mijn')).toHaveLength(1);
    }
  });

  it('has a name of its own for each visit', () => {
    const keys = pictured.flatMap(({ visits }) => visits.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps what needs time to pass for the end', () => {
    const order = pictured.map(({ isLater }) => isLater);
    expect(order).toEqual([...order].sort((one, other) => Number(one) - Number(other)));
    expect(order.at(-1)).toBe(true);
  });

  it('numbers a page that two people of one role see', () => {
    const names = roundsToPicture({
      a: [
        { who: 'fatma', stops: ['/beleid'] },
        { who: 'hanneke', stops: ['/beleid'] },
      ],
    }).flatMap(({ visits }) => visits.map(({ key }) => key));
    expect(names).toEqual([
      'professional/home',
      'professional/mijn',
      'professional/beleid',
      'professional/beleid-2',
    ]);
  });
});
