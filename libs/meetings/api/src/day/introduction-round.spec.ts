import { cardAfter } from './introduction-round';

const round = ['ada', 'bo', 'cas'];

describe('the introduction round', () => {
  it.each([
    [null, 'NEXT', 'ada'],
    ['ada', 'NEXT', 'bo'],
    ['cas', 'NEXT', null],
    ['bo', 'PREVIOUS', 'ada'],
    ['ada', 'PREVIOUS', 'ada'],
    ['gone', 'NEXT', 'ada'],
    ['bo', 'STOP', null],
  ] as const)('from %s, %s shows %s', (up, step, card) => {
    expect(cardAfter(round, up, step)).toBe(card);
  });

  it('without anybody there shows nothing', () => {
    expect(cardAfter([], null, 'NEXT')).toBeNull();
    expect(cardAfter([], null, 'PREVIOUS')).toBeNull();
  });
});
