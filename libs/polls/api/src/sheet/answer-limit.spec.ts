import { TestClock } from '@verbonden/shared/kernel';
import { AnswerLimit, answersAllowed } from './answer-limit';

describe('how many sheets come from one place', () => {
  it('a few classes at once are let through, whoever sends on and on waits ten minutes, others do not', () => {
    const clock = new TestClock(new Date('2027-01-04T09:00:00Z'));
    const limit = new AnswerLimit(clock);
    for (let count = 0; count < answersAllowed; count += 1) limit.take('school');
    expect(() => limit.take('school')).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    expect(() => limit.take('elsewhere')).not.toThrow();
    clock.set(new Date('2027-01-04T09:09:59Z'));
    expect(() => limit.take('school')).toThrow();
    clock.set(new Date('2027-01-04T09:10:00Z'));
    expect(() => limit.take('school')).not.toThrow();
  });

  it('addresses without end do not fill the memory', () => {
    const limit = new AnswerLimit(new TestClock(new Date('2027-01-04T09:00:00Z')));
    for (let count = 0; count < 50_000; count += 1) limit.take(`2001:db8::${count}`);
    expect((limit as unknown as { counts: Map<string, unknown> }).counts.size).toBeLessThanOrEqual(20_000);
  });
});
