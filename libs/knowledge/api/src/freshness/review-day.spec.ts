import { isOverdue, reviewDay } from './review-day';

const practice = { evidenceUrl: null };

describe('the day to ask whether a text still holds', () => {
  it('is two years on; one year when it leans on an entry in a databank', () => {
    expect(reviewDay('2027-03-24', practice)).toBe('2029-03-24');
    expect(reviewDay('2027-03-24', { evidenceUrl: 'https://example.org/databank/12' })).toBe('2028-03-24');
  });

  it('exists also after a leap day', () => {
    expect(reviewDay('2028-02-29', practice)).toBe('2030-02-28');
    expect(reviewDay('2028-02-29', { evidenceUrl: 'https://example.org/a' })).toBe('2029-02-28');
  });

  it('counts from that very day on, for what is published', () => {
    const item = { status: 'PUBLISHED', reviewOn: '2027-03-24' };
    expect(isOverdue(item, '2027-03-23')).toBe(false);
    expect(isOverdue(item, '2027-03-24')).toBe(true);
    expect(isOverdue({ ...item, status: 'ARCHIVED' }, '2027-03-24')).toBe(false);
    expect(isOverdue({ ...item, reviewOn: null }, '2027-03-24')).toBe(false);
  });
});
