import { consentHolds } from './media-consent-holds';
import { canBecome, isOpenToAnswers, type MediaStatus, MediaStatusEnum } from './media-request.states';

const statuses = Object.keys(MediaStatusEnum) as MediaStatus[];
const asked = { outlet: 'De Stadskrant', kind: 'INTERVIEW', takesPlaceOn: '2027-03-24' } as const;
const given = { ...asked, needsGuardian: false, guardianAgreedOn: null, endedAt: null };

describe('a consent for the media', () => {
  it('is of one outlet, one kind and one day', () => {
    expect(consentHolds(given, asked)).toBe(true);
    expect(consentHolds(given, { ...asked, takesPlaceOn: '2027-03-25' })).toBe(false);
    expect(consentHolds(given, { ...asked, outlet: 'Een andere krant' })).toBe(false);
    expect(consentHolds(given, { ...asked, kind: 'FILM' })).toBe(false);
  });

  it('ends when it is taken back', () => {
    expect(consentHolds({ ...given, endedAt: new Date() }, asked)).toBe(false);
  });

  it('waits for a parent or guardian of who may be below sixteen', () => {
    const young = { ...given, needsGuardian: true };
    expect(consentHolds(young, asked)).toBe(false);
    expect(consentHolds({ ...young, guardianAgreedOn: '2027-03-01' }, asked)).toBe(true);
  });
});

describe('a question of a journalist', () => {
  it('goes one way, and a journalist hears of it once: when it is agreed, or declined before', () => {
    const from = (status: MediaStatus) => statuses.filter((to) => canBecome(status, to));
    expect(statuses.map(from)).toEqual([
      ['TAKEN_ON', 'DECLINED'],
      ['TAKEN_ON', 'AGREED', 'DECLINED'],
      ['PUBLISHED', 'STOPPED'],
      [],
      [],
      [],
    ]);
  });

  it('can be answered, and a yes taken back, until it is published or over', () => {
    expect(statuses.filter(isOpenToAnswers)).toEqual(['TAKEN_ON', 'AGREED']);
  });
});
