import { sameQuestion } from './follow-target';

describe('a search that is followed', () => {
  it('is the same in another order, with other spaces and capitals', () => {
    expect(sameQuestion(' Rouw  op school', { themes: ['GRIEF', 'SUPPORT'], kinds: ['TOOL'] })).toBe(
      sameQuestion('rouw op School', { kinds: ['TOOL'], themes: ['SUPPORT', 'GRIEF'] }),
    );
  });

  it('is the same with a filter that limits nothing', () => {
    expect(sameQuestion('rouw', { themes: [], publishedFrom: null })).toBe(sameQuestion('rouw', null));
  });

  it('is another one with another choice', () => {
    expect(sameQuestion('rouw', { themes: ['GRIEF'] })).not.toBe(
      sameQuestion('rouw', { themes: ['SUPPORT'] }),
    );
  });
});
