import { dutchZone, writeTimes } from '@verbonden/shared/kernel';

/** One moment in the agenda of an organisation: what stands on one line of a poster. Moments are ISO, in UTC. */
export interface AgendaLine {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly place: string;
}

/** What an organisation does, and where the rest of it is read when a poster has no room for all. */
export interface Agenda {
  readonly lines: readonly AgendaLine[];
  readonly elsewhere: string;
}

const weekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', timeZone: dutchZone });
const dayOfMonth = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: dutchZone });

/** "woensdag" and "2 juni". */
export function dayWords({ startsAt }: AgendaLine): { readonly weekday: string; readonly day: string } {
  const moment = new Date(startsAt);
  return { weekday: weekday.format(moment), day: dayOfMonth.format(moment) };
}

/** "15.00 – 17.00 uur, Buurthuis De Brug, Zeist" */
export function timeAndPlace({ startsAt, endsAt, place }: AgendaLine): string {
  return [writeTimes(new Date(startsAt), new Date(endsAt), 'nl'), place].filter(Boolean).join(', ');
}

/** The whole line in one sentence, for who does not see the poster. */
export function lineSaid(line: AgendaLine): string {
  const { weekday: name, day } = dayWords(line);
  return `${name} ${day}, ${timeAndPlace(line)}: ${line.title}`;
}

/** Whether two agendas say the same of what is still to come; what is over makes no poster out of date. */
export function sameAgenda(one: readonly AgendaLine[], other: readonly AgendaLine[], now: Date): boolean {
  const coming = (lines: readonly AgendaLine[]) =>
    lines
      .filter(({ endsAt }) => new Date(endsAt) > now)
      .map(({ startsAt, endsAt, title, place }) => [startsAt, endsAt, title, place]);
  return JSON.stringify(coming(one)) === JSON.stringify(coming(other));
}

/** What is left of an agenda on a line: "en nog 3 op debrug.example.org". */
export function restSaid(count: number, elsewhere: string): string {
  return `en nog ${count} op ${elsewhere}`;
}
