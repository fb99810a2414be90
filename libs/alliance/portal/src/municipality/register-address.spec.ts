import { filterOf, readChoice, registerAddress } from './register-address';

describe('the address of the register', () => {
  it('holds what was chosen, so that back and forward bring it back', () => {
    const choice = {
      search: 'assen',
      province: 'Drenthe',
      recognises: 'ja',
      supports: 'onbekend',
      whiteSpots: true,
    };
    const address = registerAddress(choice, 2);
    expect(address).toBe(
      '/gemeenten?q=assen&provincie=Drenthe&erkent=ja&steunt=onbekend&witte-vlekken=ja&bladzijde=2',
    );
    expect(readChoice(new URL(address, 'https://verbonden.example.org').searchParams)).toEqual(choice);
  });

  it('leaves out what it does not know', () => {
    const choice = readChoice(new URLSearchParams('erkent=misschien&steunt=toString'));
    expect(filterOf(choice)).toEqual({
      search: null,
      province: null,
      recognises: null,
      supports: null,
      whiteSpots: null,
    });
  });
});
