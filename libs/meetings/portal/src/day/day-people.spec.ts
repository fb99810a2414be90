import { found, standingOf, wholeDay, withWaiting } from './day-people';
import { aDayPerson } from './testing';

describe('the people of the day', () => {
  it('are read to the last page', async () => {
    const pages = [['a', 'b'], ['c']];
    const { people } = await wholeDay(async (after) => {
      const at = Number(after ?? 0);
      return {
        id: 'm',
        isListOpen: true,
        meeting: {} as never,
        people: {
          pageInfo: { hasNextPage: at + 1 < pages.length, endCursor: String(at + 1) },
          edges: pages[at]!.map((id) => ({ node: aDayPerson({ id }) })),
        },
      };
    });
    expect(people.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('stand where they are, else where they are expected', () => {
    const attendance = { id: 'x', mode: 'ONLINE' as const, arrivedAt: '2027-03-24T12:00:00Z' };
    expect(standingOf(aDayPerson({ attendance }))).toBe('ONLINE');
    expect(standingOf(aDayPerson({}))).toBe('EXPECTED');
    expect(standingOf(aDayPerson({ status: 'WAITLISTED', seatMode: 'ONLINE' }))).toBe('EXPECTED');
    expect(standingOf(aDayPerson({ status: 'WAITLISTED', seatMode: null }))).toBe('WAITING');
    expect(standingOf(aDayPerson({ status: 'CANCELLED', seatMode: null }))).toBe('LEFT');
  });

  it('show at once what was tapped without a connection', () => {
    const act = { id: '1', meetingId: 'm', registrationId: 'f' };
    const fatma = aDayPerson({ id: 'f' });
    const taps = [{ ...act, what: 'IN', mode: 'ONSITE', letIn: false }] as const;
    expect(withWaiting([fatma], taps, 0).map(standingOf)).toEqual(['ROOM']);
    expect(withWaiting([fatma], [...taps, { ...act, id: '2', what: 'OUT' }], 0).map(standingOf)).toEqual([
      'EXPECTED',
    ]);
  });

  it('are found by parts of name and work, without capitals and accents', () => {
    const people = [
      aDayPerson({ name: 'Zoë Özdemir', work: 'ROC Midden' }),
      aDayPerson({ name: 'Anna de Boer', work: 'ROC Noord' }),
    ];
    const names = (typed: string) => found(people, typed).map(({ person }) => person.name);
    expect(names('')).toEqual(['Anna de Boer', 'Zoë Özdemir']);
    expect(names('ozd zoe')).toEqual(['Zoë Özdemir']);
    expect(names('roc')).toHaveLength(2);
    expect(names('piet')).toEqual([]);
  });
});
