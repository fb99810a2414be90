import { usableColours } from './house-colours';

describe('the colours of a house style', () => {
  it('go on as they are when they are plain', () => {
    expect(usableColours({ 'brand-text': { light: '#FFFFFF', dark: '#1d0e27' } })).toEqual([
      { token: 'brand-text', light: '#FFFFFF', dark: '#1d0e27' },
    ]);
  });

  it.each([
    ['a value that ends the rule', 'brand', '#fff} body { display: none'],
    ['a value that fetches something', 'brand', 'url(https://example.org/x)'],
    ['a name that is no token', '} html { --x', '#ffffff'],
    ['a name with dashes in front', '--brand', '#ffffff'],
  ])('never carry %s', (_, token, value) => {
    expect(usableColours({ [token]: { light: value, dark: '#000000' } })).toEqual([]);
  });
});
