import { readSearchChoice, searchAddress } from './search-address';

const read = (address: string) => readSearchChoice(new URL(address, 'https://example.org').searchParams);

describe('the address of a search', () => {
  it.each([
    '/zoeken',
    '/zoeken?q=zieke+ouder',
    '/zoeken?q=brus&soort=bijeenkomsten&letterlijk=ja',
    '/zoeken?q=x&soort=iets-nieuws',
  ])('%s holds the whole question', (address) => {
    expect(searchAddress(read(address))).toBe(address);
  });

  it('knows the kinds by their Dutch names; what is no name is left out', () => {
    expect(read('/zoeken?q=x&soort=signalen').kind).toBe('SIGNAL');
    expect(read('/zoeken?q=x&soort=<script>').kind).toBeNull();
    expect(read(`/zoeken?q=${'x'.repeat(500)}`).search).toHaveLength(200);
  });
});
