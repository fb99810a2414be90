import { asksForConfirming, daysLater, endOf, isStanding } from './offer-dates';

describe('how long an offer stands', () => {
  it.each([
    ['2027-03-24', '2028-03-24'],
    ['2028-02-29', '2029-02-28'],
    ['2027-12-31', '2028-12-31'],
  ])('confirmed on %s it ends on %s', (day, end) => {
    expect(endOf(day)).toBe(end);
  });

  it('does not stand on its last day any more, also before the sweep came by', () => {
    const offer = { status: 'OFFERED' as const, expiresOn: '2028-01-01' };
    expect([isStanding(offer, '2027-12-31'), isStanding(offer, '2028-01-01')]).toEqual([true, false]);
    expect(isStanding({ ...offer, status: 'WITHDRAWN' }, '2027-12-31')).toBe(false);
  });

  it('asks for confirming from thirty days before, and after; never once it was withdrawn', () => {
    const offer = { status: 'OFFERED' as const, expiresOn: '2028-01-01' };
    expect(asksForConfirming(offer, '2027-12-01')).toBe(false);
    expect(asksForConfirming(offer, '2027-12-02')).toBe(true);
    expect(asksForConfirming({ ...offer, status: 'EXPIRED' }, '2029-01-01')).toBe(true);
    expect(asksForConfirming({ ...offer, status: 'WITHDRAWN' }, '2027-12-31')).toBe(false);
  });

  it('counts days over the turn of a year and over the clock change', () => {
    expect(daysLater('2027-12-15', 30)).toBe('2028-01-14');
    expect(daysLater('2027-03-27', 2)).toBe('2027-03-29');
  });
});
