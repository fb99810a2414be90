import { listKeptUntil } from './kept-until';

const meeting = { startsAt: '2027-03-24T12:30:00Z', endsAt: '2027-03-24T16:00:00Z' };
const at = (now: string) => listKeptUntil({ meeting } as never, new Date(now))?.toISOString() ?? null;

describe('the list for the door on a device', () => {
  it('is not kept weeks before: it holds names of others', () => {
    expect(at('2027-03-10T09:00:00Z')).toBeNull();
    expect(at('2027-03-23T12:29:00Z')).toBeNull();
  });

  it('is kept from a day before until twelve hours after the end', () => {
    expect(at('2027-03-23T12:31:00Z')).toBe('2027-03-25T04:00:00.000Z');
    expect(at('2027-03-24T13:00:00Z')).toBe('2027-03-25T04:00:00.000Z');
  });

  it('is not kept any more after that', () => {
    expect(at('2027-03-25T04:00:01Z')).toBeNull();
  });
});
