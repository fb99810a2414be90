import { roomList, withoutSession } from './room-lists';
import type { ChooserFragment } from './rooms.generated';

const session = (id: string) => ({ id, title: id, room: null });

function chooser(
  name: string,
  wish: string | null,
  held: string | null,
  more: Partial<ChooserFragment> = {},
): ChooserFragment {
  return {
    id: name,
    status: 'CONFIRMED',
    mode: 'ONSITE',
    seatMode: 'ONSITE',
    position: null,
    onlineMeanwhile: false,
    needs: null,
    person: { id: name, name },
    choices: wish
      ? [
          {
            round: { id: 'ronde', title: 'Ronde' },
            subsession: session(wish),
            second: null,
            held: held ? session(held) : null,
            position: held === wish ? null : 1,
          },
        ]
      : [],
    ...more,
  };
}

describe('the list at the door of a session', () => {
  const people = [
    chooser('Yusuf', 'tafel', 'tafel'),
    chooser('Esra', 'tafel', 'tafel', { seatMode: 'ONLINE' }),
    chooser('Anouk', 'tafel', 'tafel'),
    chooser('Bram', 'tafel', 'klas'),
    chooser('Nova', null, null),
    chooser('Kemal', null, null, { seatMode: null }),
  ];
  const names = (list: readonly ChooserFragment[]) => list.map(({ person }) => person.name);

  it('has who is in the room and online by name, and who waits apart', () => {
    const { onsite, online, waiting } = roomList('tafel', people);
    expect([names(onsite), names(online)]).toEqual([['Anouk', 'Yusuf'], ['Esra']]);
    expect(waiting.map(({ person, position }) => [person.person.name, position])).toEqual([['Bram', 1]]);
  });

  it('has who waits in the session of the meantime as well', () => {
    expect(names(roomList('klas', people).onsite)).toEqual(['Bram']);
  });

  it('leaves nobody out: who comes and sits nowhere stands apart', () => {
    expect(names(withoutSession('ronde', people))).toEqual(['Nova']);
  });
});
