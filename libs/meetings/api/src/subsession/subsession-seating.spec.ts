import { newId } from '@verbonden/shared/server';
import { AttendanceMode, attendanceModes } from '../meeting/meeting.enums';
import type { SubsessionChoice } from './subsession-choice.entity';
import { type RoundWish, type Seated, SubsessionSeating } from './subsession-seating';
import { Subsession } from './subsession.entity';

const { ONSITE, ONLINE } = AttendanceMode;
const now = new Date('2027-01-04T09:00:00Z');

function aSubsession(name: string, onsite: number | null, online: number | null, roundId = 'ronde 1') {
  return Object.assign(new Subsession(), {
    id: name,
    roundId,
    titleNl: name,
    seatsOnsite: onsite,
    seatsOnline: online,
  });
}

function rounds(subsessions: readonly Subsession[], givesSeats = true): SubsessionSeating {
  return new SubsessionSeating({ subsessions, choices: [], modes: new Map(), givesSeats }, now);
}

/** Somebody with a seat in the meeting; `seatMode` is changed by hand, as the meeting's seating does. */
function somebody(seatMode: AttendanceMode | null = ONSITE): { id: string; seatMode: AttendanceMode | null } {
  return { id: newId(), seatMode };
}

function wish(
  subsessionId: string,
  secondSubsessionId: string | null = null,
  roundId = 'ronde 1',
): RoundWish {
  return { roundId, subsessionId, secondSubsessionId };
}

/** "zit in A", "wacht op A als 2", "wacht op A als 1, zit in B". */
function shown(seating: SubsessionSeating, who: Seated): string {
  return seating
    .of(who.id)
    .map((choice) => {
      if (choice.heldSubsessionId === choice.subsessionId) return `zit in ${choice.subsessionId}`;
      const line = `wacht op ${choice.subsessionId} als ${seating.position(choice)}`;
      return choice.heldSubsessionId ? `${line}, zit in ${choice.heldSubsessionId}` : line;
    })
    .join('; ');
}

/** Lets people choose one after the other. */
function chosen(seating: SubsessionSeating, ...wishes: (RoundWish | [AttendanceMode, RoundWish])[]) {
  return wishes.map((each) => {
    const [mode, wished] = Array.isArray(each) ? each : ([ONSITE, each] as const);
    const person = somebody(mode);
    seating.choose(person, [wished]);
    return person;
  });
}

describe('a seat in a subsession', () => {
  it('goes to who comes first; the one too many waits and is told the place in line', () => {
    const seating = rounds([aSubsession('A', 1, 1), aSubsession('B', null, null)]);
    const people = chosen(seating, wish('A'), wish('A'), wish('A'), wish('B'));
    expect(people.map((each) => shown(seating, each))).toEqual([
      'zit in A',
      'wacht op A als 1',
      'wacht op A als 2',
      'zit in B',
    ]);
  });

  it('counts in the way somebody takes part', () => {
    const seating = rounds([aSubsession('A', 1, 1)]);
    const people = chosen(seating, [ONSITE, wish('A')], [ONLINE, wish('A')], [ONLINE, wish('A')]);
    expect(people.map((each) => shown(seating, each))).toEqual(['zit in A', 'zit in A', 'wacht op A als 1']);
  });

  it('passes to the first in line when somebody gives it back, and is told as a promotion', () => {
    const seating = rounds([aSubsession('A', 1, 1)]);
    const [fatma, joost, bram] = chosen(seating, wish('A'), wish('A'), wish('A')) as [Seated, Seated, Seated];
    expect(seating.giveBack(fatma.id, 'ronde 1')).toBe(true);
    expect(seating.giveBack(fatma.id, 'ronde 1')).toBe(false);
    expect([fatma, joost, bram].map((each) => shown(seating, each))).toEqual([
      '',
      'zit in A',
      'wacht op A als 1',
    ]);
    expect(seating.promotions).toMatchObject([{ choice: { registrationId: joost.id }, by: null }]);
  });

  it('is held until the other one is sure', () => {
    const seating = rounds([aSubsession('A', 1, 1), aSubsession('B', 1, 1)]);
    const [fatma, joost] = chosen(seating, wish('A'), wish('B')) as [Seated, Seated];
    seating.choose(joost, [wish('A')]);
    expect(shown(seating, joost)).toBe('wacht op A als 1, zit in B');
    const [bram] = chosen(seating, wish('B')) as [Seated];
    seating.giveBack(fatma.id, 'ronde 1');
    expect([joost, bram].map((each) => shown(seating, each))).toEqual(['zit in A', 'zit in B']);
  });

  it('in the second one is taken while the first is full, and given on when the first comes free', () => {
    const seating = rounds([aSubsession('A', 1, 1), aSubsession('B', 1, 1)]);
    const [fatma, joost, bram] = chosen(seating, wish('A'), wish('A', 'B'), wish('A', 'B')) as [
      Seated,
      Seated,
      Seated,
    ];
    expect(shown(seating, joost)).toBe('wacht op A als 1, zit in B');
    expect(shown(seating, bram)).toBe('wacht op A als 2');
    seating.giveBack(fatma.id, 'ronde 1');
    expect(shown(seating, joost)).toBe('zit in A');
    expect(shown(seating, bram)).toBe('wacht op A als 1, zit in B');
  });

  it('goes to who wishes it before who would sit there for now', () => {
    const seating = rounds([aSubsession('A', 1, 1), aSubsession('B', 1, 1)]);
    const [, holder, second, first] = chosen(seating, wish('A'), wish('B'), wish('A', 'B'), wish('B')) as [
      Seated,
      Seated,
      Seated,
      Seated,
    ];
    seating.giveBack(holder.id, 'ronde 1');
    expect(shown(seating, first)).toBe('zit in B');
    expect(shown(seating, second)).toBe('wacht op A als 1');
  });

  it('changes hands in a circle when the first in each line hold what the next one wishes', () => {
    const seating = rounds([aSubsession('A', 1, 1), aSubsession('B', 1, 1), aSubsession('C', 1, 1)]);
    const [a, b, c] = chosen(seating, wish('A'), wish('B'), wish('C')) as [Seated, Seated, Seated];
    seating.choose(a, [wish('B')]);
    seating.choose(b, [wish('C')]);
    expect(shown(seating, a)).toBe('wacht op B als 1, zit in A');
    seating.choose(c, [wish('A')]);
    expect([a, b, c].map((each) => shown(seating, each))).toEqual(['zit in B', 'zit in C', 'zit in A']);
  });

  it('is left by who changes from online to the room, who joins the line there at the back', () => {
    const seating = rounds([aSubsession('A', 1, 1)]);
    const [, , nova, bram] = chosen(
      seating,
      [ONSITE, wish('A')],
      [ONSITE, wish('A')],
      [ONLINE, wish('A')],
      [ONLINE, wish('A')],
    ) as [Seated, Seated, { id: string; seatMode: AttendanceMode }, Seated];
    nova.seatMode = ONSITE;
    seating.follow([nova]);
    expect(shown(seating, nova)).toBe('wacht op A als 2');
    expect(shown(seating, bram)).toBe('zit in A');
  });

  it('is left by who does not come, and the wish is kept for who comes back', () => {
    const seating = rounds([aSubsession('A', 1, 1)]);
    const [fatma, joost] = chosen(seating, wish('A'), wish('A')) as [
      { id: string; seatMode: AttendanceMode | null },
      Seated,
    ];
    fatma.seatMode = null;
    seating.follow([fatma]);
    expect(shown(seating, joost)).toBe('zit in A');
    fatma.seatMode = ONSITE;
    seating.follow([fatma]);
    expect(shown(seating, fatma)).toBe('wacht op A als 1');
  });

  it('is not for who has no seat in the meeting yet, who comes at the back once there is one', () => {
    const seating = rounds([aSubsession('A', 1, 1)]);
    const waiting = somebody(null);
    seating.choose(waiting, [wish('A')]);
    expect(seating.position(seating.of(waiting.id)[0]!)).toBeNull();
    const [fatma, joost] = chosen(seating, wish('A'), wish('A')) as [Seated, Seated];
    expect(shown(seating, fatma)).toBe('zit in A');
    waiting.seatMode = ONSITE;
    seating.follow([waiting]);
    expect(shown(seating, waiting)).toBe('wacht op A als 2');
    expect(shown(seating, joost)).toBe('wacht op A als 1');
  });

  it('that is not offered in this way is no line that anybody stands in', () => {
    const seating = rounds([aSubsession('A', 0, null)]);
    const [fatma] = chosen(seating, wish('A')) as [Seated];
    expect(shown(seating, fatma)).toBe('wacht op A als null');
  });

  it('is given out of turn by hand, with one added when there is none', () => {
    const [a, b] = [aSubsession('A', 1, 1), aSubsession('B', 1, 1)];
    const seating = rounds([a, b]);
    const [, joost, bram] = chosen(seating, wish('A'), wish('A'), wish('B')) as [Seated, Seated, Seated];
    expect(seating.hasFreeSeat('A', ONSITE)).toBe(false);
    seating.addSeat(a, ONSITE);
    seating.place(bram, a, 'Marieke');
    expect([joost, bram].map((each) => shown(seating, each))).toEqual(['wacht op A als 1', 'zit in A']);
    expect(seating.promotions).toMatchObject([{ choice: { registrationId: bram.id }, by: 'Marieke' }]);
  });

  it('stays free once seats are not given out any more', () => {
    const open = rounds([aSubsession('A', 1, 1)]);
    const [fatma, joost] = chosen(open, wish('A'), wish('A')) as [Seated, Seated];
    const closed = new SubsessionSeating(
      {
        subsessions: [aSubsession('A', 1, 1)],
        choices: [...open.of(fatma.id), ...open.of(joost.id)],
        modes: new Map([fatma, joost].map((each) => [each.id, each.seatMode])),
        givesSeats: false,
      },
      now,
    );
    closed.giveBack(fatma.id, 'ronde 1');
    expect(shown(closed, joost)).toBe('wacht op A als 1');
  });

  it('of every round is chosen apart, and a round may stay open', () => {
    const seating = rounds([aSubsession('A', 1, 1), aSubsession('C', 1, 1, 'ronde 2')]);
    const fatma = somebody();
    expect(seating.choose(fatma, [wish('A'), wish('C', null, 'ronde 2')])).toBe(true);
    expect(seating.choose(fatma, [wish('A'), wish('C', null, 'ronde 2')])).toBe(false);
    seating.choose(fatma, [wish('C', null, 'ronde 2')]);
    expect(shown(seating, fatma)).toBe('zit in C');
    expect([...seating.removed].map((each) => each.subsessionId)).toEqual(['A']);
  });
});

describe('whatever people choose', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'no seat is sold twice, none is free while somebody waits, and no place in line gets worse (history %i)',
    (seed) => {
      const random = mulberry(seed);
      const pick = (most: number): number => Math.floor(random() * most);
      const seats = (): number | null => (pick(7) === 0 ? null : pick(4));
      const subsessions = ['A', 'B', 'C'].map((name) => aSubsession(name, seats(), seats()));
      subsessions.push(...['D', 'E'].map((name) => aSubsession(name, seats(), seats(), 'ronde 2')));
      const seating = rounds(subsessions);
      const people = Array.from({ length: 14 }, () => somebody(null));
      const wrong: string[] = [];
      for (let step = 0; step < 200; step++) {
        const person = people[pick(people.length)]!;
        const before = new Map(all(seating, people).map((each) => [each, stand(seating, each)]));
        const chance = pick(10);
        if (chance < 3) {
          const mode = ([ONSITE, ONLINE, null] as const)[pick(3)]!;
          person.seatMode = mode;
          seating.follow([person]);
        } else if (chance < 8) {
          const first = subsessions[pick(5)]!;
          const round = subsessions.filter(({ roundId }) => roundId === first.roundId);
          const second = pick(2) === 0 ? null : round[pick(round.length)]!.id;
          const others = seating.of(person.id).filter(({ roundId }) => roundId !== first.roundId);
          const hadSeat = seating
            .of(person.id)
            .find(({ roundId }) => roundId === first.roundId)?.heldSubsessionId;
          seating.choose(person, [
            ...others.map((each) => wish(each.subsessionId, each.secondSubsessionId, each.roundId)),
            wish(first.id, second, first.roundId),
          ]);
          const now = seating.of(person.id).find(({ roundId }) => roundId === first.roundId);
          if (hadSeat && !now?.heldSubsessionId) wrong.push('lost the seat that was held');
        } else if (chance === 8) {
          seating.giveBack(person.id, subsessions[pick(5)]!.roundId);
        } else {
          seating.addSeat(subsessions[pick(5)]!, attendanceModes[pick(2)]!);
          seating.settle();
        }
        wrong.push(...wrongIn(seating, subsessions, people));
        for (const [choice, was] of before) {
          const place = seating.position(choice);
          const same = choice.registrationId !== person.id && stand(seating, choice).line === was.line;
          if (same && was.place && place && place > was.place) wrong.push('a place in line got worse');
        }
        expect(wrong).toEqual([]);
      }
    },
  );
});

function all(seating: SubsessionSeating, people: readonly Seated[]): SubsessionChoice[] {
  return people.flatMap((person) => seating.of(person.id));
}

function stand(seating: SubsessionSeating, choice: SubsessionChoice) {
  return { place: seating.position(choice), line: choice.subsessionId };
}

/** What is wrong with the seats as they stand, counted anew from people and choices alone. */
function wrongIn(
  seating: SubsessionSeating,
  subsessions: readonly Subsession[],
  people: readonly Seated[],
): string[] {
  const wrong: string[] = [];
  const choices = people.flatMap((person) =>
    seating.of(person.id).map((choice) => ({ choice, mode: person.seatMode })),
  );
  for (const { choice, mode } of choices) {
    if (choice.heldSubsessionId && !mode) wrong.push('holds a seat without one in the meeting');
  }
  for (const subsession of subsessions) {
    for (const mode of attendanceModes) {
      const here = choices.filter((each) => each.mode === mode);
      const taken = here.filter(({ choice }) => choice.heldSubsessionId === subsession.id).length;
      const seats = subsession.seatsFor(mode);
      const free = seats !== 0 && taken < (seats ?? Infinity);
      const waits = here.some(
        ({ choice }) => choice.subsessionId === subsession.id && choice.heldSubsessionId !== subsession.id,
      );
      const waitsForNow = here.some(
        ({ choice }) => choice.secondSubsessionId === subsession.id && !choice.heldSubsessionId,
      );
      if (taken > (seats ?? Infinity)) wrong.push(`${subsession.id} ${mode}: sold twice`);
      if (free && waits) wrong.push(`${subsession.id} ${mode}: free while somebody waits`);
      if (free && waitsForNow) wrong.push(`${subsession.id} ${mode}: free while somebody has no seat`);
    }
  }
  return wrong;
}

/** Random numbers that are the same for the same seed (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
