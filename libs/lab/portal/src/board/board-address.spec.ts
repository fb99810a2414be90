import { boardAddress, filterOf, readBoardChoice } from './board-address';

const read = (address: string) => readBoardChoice(new URLSearchParams(address));

describe('the address of the board', () => {
  it('holds the whole choice, so that it can be shared and gone back to', () => {
    const address = 'q=rust&thema=GRIEF&thema=SUPPORT&uitkomst=werkte-niet&plek=gezocht';
    expect(boardAddress(read(address))).toBe(`/lab/projecten?${address}`);
    expect(filterOf(read(address))).toEqual({
      search: 'rust',
      themes: ['GRIEF', 'SUPPORT'],
      outcomes: ['CONTRADICTS'],
      seeksSite: true,
    });
  });

  it('leaves out what nobody knows', () => {
    expect(boardAddress(read('thema=ONZIN&uitkomst=x&plek=ja&q=+'))).toBe('/lab/projecten');
  });
});
