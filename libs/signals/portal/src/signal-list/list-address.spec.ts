import { filterOf, inAddress, listAddress, readListChoice, without } from './list-address';

const read = (query: string) => readListChoice(new URLSearchParams(query));

describe('the address of the list of signals', () => {
  it('holds words, filters and order, and reads back as the same', () => {
    const choice = read('q=ouders&status=open&status=opgepakt&thema=GRIEF&sorteer=herkend');
    expect(filterOf(choice)).toEqual({
      search: 'ouders',
      statuses: ['OPEN', 'TAKEN_UP'],
      themes: ['GRIEF'],
    });
    expect(choice.sort).toBe('MOST_RECOGNISED');
    expect(read(listAddress(choice).split('?')[1] ?? '')).toEqual(choice);
  });

  it('without a choice is the plain list, newest first', () => {
    expect(listAddress(read(''))).toBe('/signalen');
    expect(filterOf(read(''))).toEqual({});
    expect(read('').sort).toBe('NEWEST');
  });

  it('loses one filter and keeps the others', () => {
    const choice = read('status=open&thema=GRIEF');
    expect(listAddress(without(choice, 'statuses', inAddress('statuses', 'OPEN')))).toBe(
      '/signalen?thema=GRIEF',
    );
  });

  it('a status that nobody knows limits nothing', () => {
    expect(filterOf(read('status=stuk'))).toEqual({});
  });
});
