import type { PollChoice } from '@verbonden/shared/web/schema';
import type { AskedInPollFragment } from './date-poll.page.generated';
import { gridAddress, inGridOrder, readGridOrder } from './grid-order';

const person = (name: string, choice?: PollChoice): AskedInPollFragment =>
  ({ id: name, name, answers: choice ? [{ momentId: 'm1', choice }] : [] }) as unknown as AskedInPollFragment;
const people = [person('Yusuf', 'NO'), person('anouk'), person('Zoë', 'ONSITE'), person('Bo', 'ONLINE')];
const names = (order: Parameters<typeof inGridOrder>[1]) =>
  inGridOrder(people, order).map(({ name }) => name);

describe('the grid', () => {
  it('is sorted by name, whatever its capitals', () => {
    expect(names({ by: 'naam', backwards: false })).toEqual(['anouk', 'Bo', 'Yusuf', 'Zoë']);
  });

  it('is sorted by the answers to a moment: room, online, no, nothing yet', () => {
    expect(names({ by: 'm1', backwards: false })).toEqual(['Zoë', 'Bo', 'Yusuf', 'anouk']);
    expect(names({ by: 'm1', backwards: true })).toEqual(['anouk', 'Yusuf', 'Bo', 'Zoë']);
  });

  it('has its order in the address, and takes what it does not know for by name', () => {
    const order = { by: 'm1', backwards: true };
    const address = new URL(gridAddress('lab', order), 'https://example.org');
    expect(readGridOrder(address.searchParams, ['m1'])).toEqual(order);
    expect(readGridOrder(address.searchParams, ['m2'])).toEqual({ by: 'naam', backwards: true });
    expect(gridAddress('lab', { by: 'naam', backwards: false })).toBe('/bijeenkomsten/lab/datumprikker');
  });
});
