import { nextStatus } from './application.states';

describe('the life of an application', () => {
  it('nothing is decided before its address is confirmed', () => {
    expect(nextStatus('APPROVE', 'UNCONFIRMED')).toBeNull();
    expect(nextStatus('DECLINE', 'UNCONFIRMED')).toBeNull();
    expect(nextStatus('ASK', 'UNCONFIRMED')).toBeNull();
    expect(nextStatus('CONFIRM', 'UNCONFIRMED')).toBe('RECEIVED');
  });

  it('a question waits for the applicant, an answer for the coordinator', () => {
    expect(nextStatus('ASK', 'RECEIVED')).toBe('ASKED');
    expect(nextStatus('ANSWER', 'ASKED')).toBe('RECEIVED');
    expect(nextStatus('ANSWER', 'RECEIVED')).toBeNull();
  });

  it('what was decided or withdrawn stays so', () => {
    for (const status of ['APPROVED', 'DECLINED', 'WITHDRAWN'] as const) {
      for (const step of ['CONFIRM', 'ASK', 'ANSWER', 'APPROVE', 'DECLINE', 'WITHDRAW'] as const) {
        expect(nextStatus(step, status)).toBeNull();
      }
    }
  });
});
