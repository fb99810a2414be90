import { newId } from '@verbonden/shared/server';
import { AttendanceMode, attendanceModes } from '../meeting/meeting.enums';
import { RegistrationEventKind } from './registration-event.entity';
import { type Registration, RegistrationStatus } from './registration.entity';
import { Seating, type SeatingStart } from './seating';
import { seatsLeft } from './seats';
import { placeIn } from './waitlist';

const { ONSITE, ONLINE } = AttendanceMode;
const now = new Date('2027-01-04T09:00:00Z');

function seating(
  onsite: number | null,
  online: number | null | undefined,
  traits: Partial<SeatingStart> = {},
) {
  return new Seating(
    {
      meetingId: newId(),
      count: {
        seats: { ONSITE: onsite, ONLINE: online },
        taken: { ONSITE: 0, ONLINE: 0 },
        waiting: { ONSITE: 0, ONLINE: 0 },
      },
      lastNumber: 0,
      registrations: [],
      lineComplete: true,
      givesSeats: true,
      ...traits,
    },
    now,
  );
}

function joins(room: Seating, name: string, mode = ONSITE, meanwhile = false): Registration {
  return room.join(name, mode, meanwhile, name);
}

function shown(registration: Registration): string {
  const { status, mode, seatMode } = registration;
  return `${status} ${mode}${seatMode && seatMode !== mode ? `, holds ${seatMode}` : ''}`;
}

describe('seats at a meeting', () => {
  it('go to who comes first; the one too many waits', () => {
    const room = seating(1, null);
    expect(shown(joins(room, 'Fatma'))).toBe('CONFIRMED ONSITE');
    const joost = joins(room, 'Joost');
    expect(shown(joost)).toBe('WAITLISTED ONSITE');
    expect(room.position(joost)).toBe(1);
    expect(room.position(joins(room, 'Bram'))).toBe(2);
    expect(shown(joins(room, 'Nova', ONLINE))).toBe('CONFIRMED ONLINE');
    expect(room.taken).toEqual({ ONSITE: 1, ONLINE: 1 });
    expect(room.waiting).toEqual({ ONSITE: 2, ONLINE: 0 });
  });

  it('pass to the first in line when somebody leaves', () => {
    const room = seating(1, null);
    const fatma = joins(room, 'Fatma');
    const [joost, bram] = [joins(room, 'Joost'), joins(room, 'Bram')];
    room.leave(fatma, 'Fatma');
    expect([fatma, joost, bram].map(shown)).toEqual([
      'CANCELLED ONSITE',
      'CONFIRMED ONSITE',
      'WAITLISTED ONSITE',
    ]);
    expect(room.position(bram)).toBe(1);
  });

  it('put who left and comes back at the end of the line', () => {
    const room = seating(1, null);
    joins(room, 'Fatma');
    const [joost, bram] = [joins(room, 'Joost'), joins(room, 'Bram')];
    room.leave(joost, 'Joost');
    expect(joins(room, 'Joost')).toBe(joost);
    expect(room.position(bram)).toBe(1);
    expect(room.position(joost)).toBe(2);
  });

  it('are held until the other one is sure', () => {
    const room = seating(1, 1);
    joins(room, 'Fatma');
    const nova = joins(room, 'Nova', ONLINE);
    room.switch(nova, ONSITE, false, 'Nova');
    expect(shown(nova)).toBe('WAITLISTED ONSITE, holds ONLINE');
    expect(shown(joins(room, 'Bram', ONLINE))).toBe('WAITLISTED ONLINE');
    room.leave(room.of('Fatma')!, 'Fatma');
    expect(shown(nova)).toBe('CONFIRMED ONSITE');
    expect(shown(room.of('Bram')!)).toBe('CONFIRMED ONLINE');
  });

  it('let who waits for the room take part online meanwhile, and keep the place in line', () => {
    const room = seating(1, 1);
    joins(room, 'Fatma');
    const joost = joins(room, 'Joost', ONSITE, true);
    const bram = joins(room, 'Bram', ONSITE, true);
    expect(shown(joost)).toBe('WAITLISTED ONSITE, holds ONLINE');
    expect(shown(bram)).toBe('WAITLISTED ONSITE');
    expect([joost, bram].map((each) => each.onlineMeanwhile)).toEqual([true, true]);
    room.leave(room.of('Fatma')!, 'Fatma');
    expect(shown(joost)).toBe('CONFIRMED ONSITE');
    expect(shown(bram)).toBe('WAITLISTED ONSITE, holds ONLINE');
    expect(room.position(bram)).toBe(1);
  });

  it('do not let a wish for "online meanwhile" pass those who asked for online before', () => {
    const room = seating(1, 1);
    joins(room, 'Fatma');
    const nova = joins(room, 'Nova', ONLINE);
    const joost = joins(room, 'Joost');
    const bram = joins(room, 'Bram', ONLINE);
    room.switch(joost, ONSITE, true, 'Joost');
    expect(room.waiting).toEqual({ ONSITE: 1, ONLINE: 2 });
    room.leave(nova, 'Nova');
    expect(shown(bram)).toBe('CONFIRMED ONLINE');
    expect(shown(joost)).toBe('WAITLISTED ONSITE');
    expect(room.position(joost)).toBe(1);
  });

  it('change hands when the first in each line hold what the other wishes', () => {
    const room = seating(1, 1);
    const fatma = joins(room, 'Fatma');
    const nova = joins(room, 'Nova', ONLINE);
    room.switch(fatma, ONLINE, false, 'Fatma');
    expect(shown(fatma)).toBe('WAITLISTED ONLINE, holds ONSITE');
    room.switch(nova, ONSITE, false, 'Nova');
    expect([fatma, nova].map(shown)).toEqual(['CONFIRMED ONLINE', 'CONFIRMED ONSITE']);
    expect(room.taken).toEqual({ ONSITE: 1, ONLINE: 1 });
  });

  it('keep the place of who stood in the online line for the meantime and now wishes online', () => {
    const room = seating(0, 0);
    const joost = joins(room, 'Joost', ONSITE, true);
    joins(room, 'Bram', ONLINE);
    room.switch(joost, ONLINE, false, 'Joost');
    expect(room.position(joost)).toBe(1);
  });

  it('are given out of turn by hand, with a seat added when there is none', () => {
    const room = seating(1, undefined);
    joins(room, 'Fatma');
    const [joost, bram] = [joins(room, 'Joost'), joins(room, 'Bram')];
    room.addSeat(ONSITE);
    room.promote(bram, 'Marieke');
    expect([joost, bram].map(shown)).toEqual(['WAITLISTED ONSITE', 'CONFIRMED ONSITE']);
    expect(room.seats.ONSITE).toBe(2);
    expect(room.changes().find((each) => each.registration === bram)).toMatchObject({
      last: RegistrationEventKind.PROMOTED,
      by: 'Marieke',
    });
  });

  it('stay free once seats are not given out any more', () => {
    const room = seating(1, null);
    const fatma = joins(room, 'Fatma');
    const joost = joins(room, 'Joost');
    const closed = seating(1, null, {
      count: { seats: room.seats, taken: room.taken, waiting: room.waiting },
      registrations: [fatma, joost],
      givesSeats: false,
    });
    closed.leave(fatma, 'Fatma');
    expect(shown(joost)).toBe('WAITLISTED ONSITE');
    expect(closed.taken.ONSITE).toBe(0);
  });

  it('remember what was, what happened last and every step', () => {
    const room = seating(1, null);
    const fatma = joins(room, 'Fatma');
    const joost = joins(room, 'Joost');
    room.leave(fatma, 'Fatma');
    expect(room.changes()).toEqual([
      { registration: fatma, before: null, last: RegistrationEventKind.CANCELLED, by: 'Fatma', reason: null },
      { registration: joost, before: null, last: RegistrationEventKind.PROMOTED, by: null, reason: null },
    ]);
    expect(room.events.map(({ what }) => what)).toEqual(['CONFIRMED', 'WAITLISTED', 'CANCELLED', 'PROMOTED']);
    expect(joost.revision).toBe(2);
  });
});

describe('whatever people do', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'no seat is sold twice, none is free while somebody waits, and lines are fair (history %i)',
    (seed) => {
      const random = mulberry(seed);
      const pick = (most: number): number => Math.floor(random() * most);
      const room = seating(pick(5), seed % 7 === 0 ? null : pick(4));
      const people = Array.from({ length: 12 }, (_, each) => `person ${each}`);
      const wrong: string[] = [];
      for (let step = 0; step < 150; step++) {
        const person = people[pick(people.length)]!;
        const known = room.of(person);
        const mode = attendanceModes[pick(2)]!;
        const held = known?.seatMode ?? null;
        const chance = pick(10);
        if (!known?.isActive) room.join(person, mode, chance < 4, person);
        else if (chance < 4) room.leave(known, person);
        else if (chance < 8 && known.mode !== mode) {
          room.switch(known, mode, chance < 6, person);
          if (held && !known.seatMode) wrong.push('lost the seat that was held');
        } else if (chance === 8) {
          room.addSeat(mode);
          room.settle();
        } else if (known.status === RegistrationStatus.WAITLISTED && seatsLeft(room, known.mode) === null) {
          room.promote(known, 'Marieke');
        }
        wrong.push(...wrongIn(room, people));
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** What is wrong with the seating as it stands, in words. */
function wrongIn(room: Seating, people: readonly string[]): string[] {
  const wrong: string[] = [];
  const all = people.flatMap((person) => room.of(person) ?? []);
  for (const mode of attendanceModes) {
    const taken = all.filter((each) => each.seatMode === mode).length;
    const line = all.filter((each) => placeIn(mode, each) !== null).length;
    if (room.taken[mode] !== taken)
      wrong.push(`${mode}: counted ${room.taken[mode]} taken, there are ${taken}`);
    if (room.waiting[mode] !== line)
      wrong.push(`${mode}: counted ${room.waiting[mode]} waiting, there are ${line}`);
    if (taken > (room.seats[mode] ?? Infinity)) wrong.push(`${mode}: sold twice`);
    if (line > 0 && seatsLeft(room, mode) !== 0) wrong.push(`${mode}: free while somebody waits`);
  }
  for (const { status, mode, seatMode } of all) {
    const right = {
      CONFIRMED: seatMode === mode,
      WAITLISTED: seatMode !== mode,
      CANCELLED: seatMode === null,
    };
    if (!right[status]) wrong.push(`${status} for ${mode} with ${seatMode}`);
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
