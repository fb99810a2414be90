import { isOrigin } from './origin';

describe('where a signal came from', () => {
  it('a meeting and a subsession are told by their id', () => {
    expect(isOrigin('MEETING', 'an id')).toBe(true);
    expect(isOrigin('SUBSESSION', null)).toBe(false);
  });

  it('a day at work and a search have no id', () => {
    expect(isOrigin('WORK', null)).toBe(true);
    expect(isOrigin('SEARCH', 'an id')).toBe(false);
  });
});
