import { MeetingForm } from '../meeting/meeting.enums';
import { InterestState } from './interest-result';
import { interestStateOf } from './interest-state';

const open = { form: null };
const decided = { form: MeetingForm.HYBRID };
const wants = { withdrawnAt: null };
const left = { withdrawnAt: new Date('2027-01-05T09:00:00Z') };

describe('who wanted to come', () => {
  it('waits while the form is open, and is to choose once it is decided', () => {
    expect(interestStateOf(wants, open, false)).toBe(InterestState.WAITING);
    expect(interestStateOf(wants, decided, false)).toBe(InterestState.TO_CHOOSE);
  });

  it('has chosen as soon as there is a registration, also after saying no before', () => {
    expect(interestStateOf(wants, decided, true)).toBe(InterestState.CHOSEN);
    expect(interestStateOf(left, decided, true)).toBe(InterestState.CHOSEN);
  });

  it('who does not come after all is not asked to choose', () => {
    expect(interestStateOf(left, open, false)).toBe(InterestState.WITHDRAWN);
    expect(interestStateOf(left, decided, false)).toBe(InterestState.WITHDRAWN);
  });
});
