import { MailRhythm } from '../preference/mail-rhythm';
import { nextDigest } from './digest-moment';

const next = (rhythm: Parameters<typeof nextDigest>[0], now: string) =>
  nextDigest(rhythm, new Date(now)).toISOString();

describe('an overview leaves at half past seven, Dutch time', () => {
  it('each weekday', () => {
    expect(next(MailRhythm.DAILY, '2027-01-12T06:29:00Z')).toBe('2027-01-12T06:30:00.000Z');
    expect(next(MailRhythm.DAILY, '2027-01-12T06:30:00Z')).toBe('2027-01-13T06:30:00.000Z');
    expect(next(MailRhythm.DAILY, '2027-01-15T12:00:00Z')).toBe('2027-01-18T06:30:00.000Z');
  });

  it('on Monday, for a week', () => {
    expect(next(MailRhythm.WEEKLY, '2027-01-12T12:00:00Z')).toBe('2027-01-18T06:30:00.000Z');
    expect(next(MailRhythm.WEEKLY, '2027-01-18T06:30:00Z')).toBe('2027-01-25T06:30:00.000Z');
  });

  it('on the first weekday of a month, also when that is the second or the third', () => {
    expect(next(MailRhythm.MONTHLY, '2027-01-12T12:00:00Z')).toBe('2027-02-01T06:30:00.000Z');
    expect(next(MailRhythm.MONTHLY, '2027-04-15T12:00:00Z')).toBe('2027-05-03T05:30:00.000Z');
    expect(next(MailRhythm.MONTHLY, '2027-07-15T12:00:00Z')).toBe('2027-08-02T05:30:00.000Z');
  });

  it('on both sides of the nights on which the clock changes', () => {
    expect(next(MailRhythm.DAILY, '2027-03-26T12:00:00Z')).toBe('2027-03-29T05:30:00.000Z');
    expect(next(MailRhythm.DAILY, '2027-10-29T12:00:00Z')).toBe('2027-11-01T06:30:00.000Z');
  });
});
