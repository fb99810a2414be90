import { standingOf } from './standing';

const entry = (id: string, onDay: string, more: Partial<Parameters<typeof standingOf>[0][number]> = {}) => ({
  id,
  onDay,
  status: 'ACCEPTED' as const,
  recognises: 'YES' as const,
  supports: 'NO' as const,
  ...more,
});

describe('how a municipality stands', () => {
  it('is unknown while nobody wrote anything down', () => {
    expect(standingOf([])).toEqual({ recognises: 'UNKNOWN', supports: 'UNKNOWN', asOf: null });
  });

  it('is what the latest day says, in whatever order things were written', () => {
    const newer = entry('1', '2026-03-01');
    const older = entry('2', '2025-01-01', { supports: 'YES' });
    expect(standingOf([older, newer])).toEqual({ recognises: 'YES', supports: 'NO', asOf: '2026-03-01' });
  });

  it('is what was written last when two are of one day', () => {
    const [first, last] = [entry('1', '2026-03-01'), entry('2', '2026-03-01', { recognises: 'NO' })];
    expect(standingOf([last, first]).recognises).toBe('NO');
  });

  it('is not moved by what waits or was declined', () => {
    const waiting = entry('2', '2026-05-01', { status: 'PROPOSED', recognises: 'NO' });
    const declined = entry('3', '2026-06-01', { status: 'DECLINED', recognises: 'NO' });
    expect(standingOf([entry('1', '2026-03-01'), waiting, declined]).recognises).toBe('YES');
  });
});
