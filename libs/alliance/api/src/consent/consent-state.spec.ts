import { consentState } from './consent-state';

type Judged = Parameters<typeof consentState>[0];

const today = '2027-03-24';
const stateOf = (traits: Partial<Judged>) =>
  consentState(
    {
      ageBand: 'FROM_16_TO_17',
      makerAddress: 'noor@example.org',
      way: 'LINK',
      makerAnswer: null,
      guardianAnswer: null,
      endedBy: null,
      until: '2028-03-24',
      ...traits,
    },
    today,
  );

describe('a consent', () => {
  it('is asked until the person said yes, and then given', () => {
    expect(stateOf({})).toBe('ASKED');
    expect(stateOf({ makerAnswer: 'YES' })).toBe('GIVEN');
  });

  it('below 16 is not given by the young person alone', () => {
    expect(stateOf({ ageBand: 'FROM_12_TO_15', makerAnswer: 'YES' })).toBe('ASKED');
    expect(stateOf({ ageBand: 'FROM_12_TO_15', guardianAnswer: 'YES' })).toBe('ASKED');
    expect(stateOf({ ageBand: 'FROM_12_TO_15', makerAnswer: 'YES', guardianAnswer: 'YES' })).toBe('GIVEN');
  });

  it('of a small child without mail is the guardian’s', () => {
    expect(stateOf({ ageBand: 'UP_TO_11', makerAddress: null, guardianAnswer: 'YES' })).toBe('GIVEN');
  });

  it('is refused by one no, whoever says it', () => {
    expect(stateOf({ makerAnswer: 'NO' })).toBe('REFUSED');
    expect(stateOf({ ageBand: 'UP_TO_11', makerAnswer: 'YES', guardianAnswer: 'NO' })).toBe('REFUSED');
  });

  it('holds on its last day and not on the next', () => {
    expect(stateOf({ makerAnswer: 'YES', until: today })).toBe('GIVEN');
    expect(stateOf({ makerAnswer: 'YES', until: '2027-03-23' })).toBe('EXPIRED');
    expect(stateOf({ makerAnswer: 'YES', endedBy: 'TIME' })).toBe('EXPIRED');
  });

  it('that was taken back stays taken back', () => {
    expect(stateOf({ makerAnswer: 'YES', endedBy: 'MAKER' })).toBe('WITHDRAWN');
  });
});
