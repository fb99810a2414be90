import { activitiesAddress, filterOf, readActivitiesChoice } from './activities-address';

const read = (address: string) => readActivitiesChoice(new URL(address, 'https://example.org').searchParams);

describe('the address of a list of activities', () => {
  it('says the whole choice, and is read back as it was', () => {
    const address =
      '/week/2027/activiteiten?weergave=kaart&waar=3512+AB&provincie=Utrecht&gemeente=utrecht&voor=jongeren&vorm=online&gratis=ja&dag=2027-06-02';
    expect(activitiesAddress('2027', read(address))).toBe(address);
    expect(filterOf(read(address))).toEqual({
      ...{ near: '3512 AB', province: 'Utrecht', municipality: 'utrecht', audience: 'YOUNG_CARERS' },
      ...{ form: 'ONLINE', free: true, day: '2027-06-02' },
    });
  });

  it('takes what is no choice for none', () => {
    const choice = read('/week/2027/activiteiten?weergave=x&voor=iets&vorm=x&gratis=nee&dag=2027-13-99');
    expect(activitiesAddress('2027', choice)).toBe('/week/2027/activiteiten');
    expect(filterOf(choice)).toEqual({});
  });
});
