import { directoryAddress, readChoice } from './directory-address';

describe('the address of the directory', () => {
  it('holds what was chosen, so that back and forward bring it back', () => {
    const choice = {
      search: 'brug & zo',
      kind: 'MUNICIPALITY',
      body: '',
      region: 'UTRECHT',
      theme: '',
      onDate: '2020-01-01',
    };
    const address = directoryAddress(choice, 'next');
    expect(address).toBe(
      '/organisaties?q=brug+%26+zo&soort=MUNICIPALITY&regio=UTRECHT&op=2020-01-01&na=next',
    );
    expect(readChoice(new URL(address, 'https://verbonden.example.org').searchParams)).toEqual(choice);
  });

  it('is bare when nothing is chosen', () => {
    expect(directoryAddress({})).toBe('/organisaties');
  });
});
