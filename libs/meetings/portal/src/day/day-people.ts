import type { DayPeopleQuery, DayPersonFragment } from './day.generated';
import type { DoorAct } from './door-act';

type DayPage = DayPeopleQuery['meetingDay'];

export interface Day extends Pick<DayPage, 'id' | 'isListOpen' | 'meeting'> {
  readonly people: readonly DayPersonFragment[];
}

/** As many pages as are read for one list: at the door everybody must be found. */
const mostPages = 20;

/** Reads the day with everybody in it, page by page. */
export async function wholeDay(read: (after: string | null) => Promise<DayPage>): Promise<Day> {
  let page = await read(null);
  const people = page.people.edges.map(({ node }) => node);
  for (let pages = 1; page.people.pageInfo.hasNextPage && pages < mostPages; pages++) {
    page = await read(page.people.pageInfo.endCursor);
    people.push(...page.people.edges.map(({ node }) => node));
  }
  return { id: page.id, isListOpen: page.isListOpen, meeting: page.meeting, people };
}

/** Where somebody is for the door. */
export type Standing = 'ROOM' | 'ONLINE' | 'EXPECTED' | 'WAITING' | 'LEFT';

export function standingOf({ attendance, seatMode, status }: DayPersonFragment): Standing {
  if (attendance) return attendance.mode === 'ONSITE' ? 'ROOM' : 'ONLINE';
  if (seatMode) return 'EXPECTED';
  return status === 'CANCELLED' ? 'LEFT' : 'WAITING';
}

/** The people as they will be when what waits to be sent has been taken. */
export function withWaiting(
  people: readonly DayPersonFragment[],
  waiting: readonly DoorAct[],
  now: number,
): readonly DayPersonFragment[] {
  if (waiting.length === 0) return people;
  return people.map((person) =>
    waiting.reduce((as, act) => {
      if (act.what === 'CODE' || act.registrationId !== person.id) return as;
      if (act.what === 'OUT') return { ...as, attendance: null };
      const arrivedAt = new Date(now).toISOString();
      return { ...as, attendance: as.attendance ?? { id: act.id, mode: act.mode, arrivedAt } };
    }, person),
  );
}

/** Those whose name, or where they work, holds every word that was typed, by name. */
export function found(people: readonly DayPersonFragment[], typed: string): DayPersonFragment[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const matching = people.filter(({ person }) => {
    const text = plain([person.name, ...person.worksFor.map(({ name }) => name)].join(' '));
    return words.every((word) => text.includes(word));
  });
  return matching.sort((one, other) => one.person.name.localeCompare(other.person.name, 'nl'));
}

/** Without capitals and accents: at the door nobody types those. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
