import { listAfterPut, listToReturnTo } from './put-link';

describe('the list one came from', () => {
  it('is returned to with what was put where', () => {
    expect(listAfterPut('/kennis?q=rouw&thema=GRIEF', '/verzamelingen/start-12ab')).toBe(
      '/kennis?q=rouw&thema=GRIEF&erbij=%2Fverzamelingen%2Fstart-12ab',
    );
    expect(listAfterPut('/kennis?erbij=%2Fbeleid%2Fx', '/beleid/y')).toBe('/kennis?erbij=%2Fbeleid%2Fy');
  });

  it.each([
    '//example.org',
    'https://example.org',
    '/kennisbank',
    '/inloggen',
    '/kennis\\@example.org',
    null,
  ])('is not %j', (path) => {
    expect(listToReturnTo(path)).toBeNull();
  });

  it('is ours, with or without a question', () => {
    expect(listToReturnTo('/kennis')).toBe('/kennis');
    expect(listToReturnTo('/kennis?q=twee%20woorden')).toBe('/kennis?q=twee%20woorden');
  });
});
