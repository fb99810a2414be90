import { allowedSteps, nextStatus, signalStatuses, type SignalStep } from './signal.states';

const steps = Object.keys(allowedSteps) as SignalStep[];

describe('the life of a signal', () => {
  it('goes from open to taken up, answered and closed', () => {
    expect(nextStatus('TAKE_UP', 'OPEN')).toBe('TAKEN_UP');
    expect(nextStatus('ANSWER', 'TAKEN_UP')).toBe('ANSWERED');
    expect(nextStatus('CLOSE', 'ANSWERED')).toBe('CLOSED');
  });

  it('nothing is answered that nobody took up, and nothing is taken up twice', () => {
    expect(signalStatuses.filter((from) => nextStatus('ANSWER', from))).toEqual(['TAKEN_UP']);
    expect(signalStatuses.filter((from) => nextStatus('TAKE_UP', from))).toEqual(['OPEN']);
  });

  it('what is closed can only be opened again, and is then without an owner', () => {
    expect(steps.filter((step) => nextStatus(step, 'CLOSED'))).toEqual(['REOPEN']);
    expect(signalStatuses.map((from) => nextStatus('REOPEN', from))).toEqual([null, 'OPEN', 'OPEN', 'OPEN']);
  });

  it('only an open one is merged away, so that no plan or answer disappears', () => {
    expect(signalStatuses.filter((from) => nextStatus('MERGE', from))).toEqual(['OPEN']);
  });
});
