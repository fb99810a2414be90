import { fileAddress, inputOf, localIn } from './local-address';

describe('what an organisation filled in', () => {
  it('stands in the address, so that a link opens the same release', () => {
    expect(localIn(new URLSearchParams(''))).toBeNull();
    const values = localIn(new URLSearchParams('gemeente=%20Zwolle&jongeren=600'))!;
    expect(values).toEqual({ gemeente: 'Zwolle', organisatie: '', woordvoerder: '', jongeren: '600' });
    expect(inputOf('bericht', values)).toEqual({
      ...{ slug: 'bericht', municipality: 'Zwolle', organisation: null, spokesperson: null, young: 600 },
    });
    expect(fileAddress('bericht', 'pdf', values)).toBe(
      '/files/pers/bericht.pdf?gemeente=Zwolle&jongeren=600',
    );
  });

  it('that is no number is refused rather than forgotten', () => {
    const values = { gemeente: '', organisatie: '', woordvoerder: '', jongeren: 'veel' };
    expect(inputOf('bericht', values).young).toBe(-1);
  });
});
